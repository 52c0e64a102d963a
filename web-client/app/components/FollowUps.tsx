import type { FollowUp } from '../documents/promise-content';
import { usePage } from '../page-context';
import { StateTag } from './StateTag';
import { Swedish } from './Swedish';

/** How it went: text, count, examples of what was done, when and where it was followed up. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }) {
  const { texts } = usePage();
  if (followUps.length === 0) return null;
  return (
    <div className="follow-up">
      <p className="label">{texts.promise.howItWent}</p>
      {followUps.map((followUp, index) => (
        <OneFollowUp
          key={followUp.id}
          followUp={followUp}
          saysWhen={!sameOccasion(followUp, followUps[index + 1])}
        />
      ))}
    </div>
  );
}

/** Follow-ups of one occasion tell when and where once, below the last of them. */
const sameOccasion = (one: FollowUp, next: FollowUp | undefined) =>
  next?.date === one.date && next?.forum === one.forum;

function OneFollowUp({ followUp, saysWhen }: { followUp: FollowUp; saysWhen: boolean }) {
  const { texts } = usePage();
  const { status, statusReason, published, text, count, countUnit, examples, date, forum } = followUp;
  return (
    <>
      <p>
        {!published && (
          <>
            <StateTag tone="waiting">{texts.promise.followUpUnpublished}</StateTag>{' '}
          </>
        )}
        {status && <strong>{texts.activityStatus[status]}. </strong>}
        <Swedish>
          {text}
          {statusReason && ` ${statusReason}`}
        </Swedish>
      </p>
      {count !== null && (
        <p>
          {texts.promise.count}: {count} <Swedish>{countUnit}</Swedish>
        </p>
      )}
      {examples.length > 0 && (
        <ul>
          {examples.map((example) => (
            <li key={example}>
              <Swedish>{example}</Swedish>
            </li>
          ))}
        </ul>
      )}
      {saysWhen && (date ?? forum) && (
        <p className="meta">
          <Swedish>{texts.promise.followedUp(date, forum)}</Swedish>
        </p>
      )}
    </>
  );
}
