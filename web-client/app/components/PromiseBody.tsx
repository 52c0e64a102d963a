import type { Direction, PromiseContent } from '../documents/promise-content';
import { usePage } from '../page-context';
import { ActivityItem, ActivityTerms } from './ActivityItem';
import { FollowUps } from './FollowUps';
import { Renewals } from './Renewals';
import { Swedish } from './Swedish';

interface Props {
  promise: PromiseContent;
  /** The address of another of the municipality's promises. */
  hrefOf: (number: number) => string;
}

/** What is promised, how it went and what became of each direction: the same on the public page and in the workspace. */
export function PromiseBody({ promise, hrefOf }: Props) {
  const { texts } = usePage();
  const loose = promise.activities.filter(({ direction }) => !direction);
  const followedUp = [...promise.directions, ...promise.activities].some(
    ({ followUps }) => followUps.length > 0,
  );
  return (
    <>
      {promise.situationText && (
        <section aria-labelledby="bakgrund">
          <h2 id="bakgrund">{texts.promise.situation}</h2>
          <p className="prose">
            <Swedish>{promise.situationText}</Swedish>
          </p>
        </section>
      )}
      <section aria-labelledby="innehallet">
        <h2 id="innehallet">{texts.promise.content}</h2>
        {!followedUp && <p className="quiet">{texts.promise.noFollowUpAtAll}</p>}
        {promise.directions.length > 0 && (
          <ol className="directions">
            {promise.directions.map((direction) => (
              <DirectionItem key={direction.id} direction={direction} promise={promise} hrefOf={hrefOf} />
            ))}
          </ol>
        )}
        {loose.length > 0 && (
          <ol className="directions">
            {loose.map((activity) => (
              <ActivityItem key={activity.id} activity={activity} />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function DirectionItem({ direction, promise, hrefOf }: Props & { direction: Direction }) {
  const activities = promise.activities.filter((activity) => activity.direction?.id === direction.id);
  // A direction that is its own only activity is told once.
  const itself = activities.length === 1 && activities[0]!.text === direction.text ? activities[0]! : null;
  const { previous, next } = promise;
  return (
    <li>
      <h3>
        <Swedish>{direction.text}</Swedish>
      </h3>
      {itself && <ActivityTerms activity={itself} />}
      {!itself && activities.length > 0 && (
        <ul className="activities">
          {activities.map((activity) => (
            <ActivityItem key={activity.id} activity={activity} />
          ))}
        </ul>
      )}
      <div className="outcomes">
        <Renewals
          renewals={direction.renewedFrom}
          direction="from"
          neighbour={previous}
          neighbourHref={previous && hrefOf(previous.number)}
        />
        <FollowUps followUps={[...(itself?.followUps ?? []), ...direction.followUps]} />
        <Renewals
          renewals={direction.renewedAs}
          direction="to"
          neighbour={next}
          neighbourHref={next && hrefOf(next.number)}
        />
      </div>
    </li>
  );
}
