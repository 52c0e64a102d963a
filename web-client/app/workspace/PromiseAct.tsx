import { Button } from '@midas-ds/components/button';
import { TextArea } from '@midas-ds/components/textfield';
import { Form, Link, useNavigation } from 'react-router';

import { ErrorSummary } from '../components/ErrorSummary';
import { Facts } from '../components/Facts';
import { PageHead } from '../components/PageHead';
import { PublicationTag } from '../components/PublicationTag';
import { Swedish, SwedishIn } from '../components/Swedish';
import { dayOf } from '../dates';
import type { CurrentPromise, WorkPromise } from '../documents/work-promise';
import { usePage } from '../page-context';
import { roleName } from '../role-name';
import type { Place } from './places';
import type { RefusedAct } from './promise-act.server';

interface Props {
  place: Place;
  promise: WorkPromise;
  possible: boolean;
  refused: RefusedAct | null;
  /** How the button looks that does it. */
  variant?: 'primary' | 'danger';
  texts: {
    title: (promise: string) => string;
    what: string[];
    note?: string;
    noteHelp?: string;
    confirm: string;
  };
}

/** A grave act: the page says what happens and to whom it shows, then a button does it. Works without script. */
export function PromiseAct({ place, promise, possible, refused, variant, texts: act }: Props) {
  const { texts, to } = usePage();
  const back = to.workPromise(place.path, promise.municipality.slug, promise.number);
  const busy = useNavigation().state === 'submitting';
  const conflict = refused?.problems.some(({ code }) => code === 'CONFLICT') ?? false;
  return (
    <>
      {refused && !conflict && (
        <ErrorSummary
          answered={refused}
          problems={refused.problems.map(({ message }) => ({ text: message }))}
        />
      )}
      {conflict && <Conflict current={refused?.current ?? promise} back={back} />}
      <PageHead
        title={<SwedishIn text={act.title} written={promise.title} />}
        state={<PublicationTag publication={promise.publication} />}
      />
      {possible ? (
        <>
          <ul className="consequences">
            {act.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form method="post" className="act" data-unsent={refused ? 'yes' : undefined}>
            <input type="hidden" name="id" value={promise.id} />
            <input type="hidden" name="version" value={promise.version} />
            {act.note && (
              <TextArea
                name="anteckning"
                label={act.note}
                description={act.noteHelp}
                defaultValue={refused?.note ?? ''}
                maxLength={500}
              />
            )}
            <div className="act-buttons">
              <Button type="submit" variant={variant} isPending={busy}>
                {act.confirm}
              </Button>
              <Link to={back}>{texts.act.cancel}</Link>
            </div>
          </Form>
        </>
      ) : (
        <>
          {!conflict && <p>{texts.act.notPossible}</p>}
          <p>
            <Link to={back}>{texts.act.readAgain}</Link>
          </p>
        </>
      )}
    </>
  );
}

/** Somebody else was first: what applies now stands here, and nothing was done. */
function Conflict({ current, back }: { current: CurrentPromise; back: string }) {
  const { texts } = usePage();
  return (
    <ErrorSummary title={texts.act.conflictTitle} problems={[{ text: texts.act.conflict }]}>
      <h3>{texts.act.conflictNow}</h3>
      <Facts
        facts={[
          [texts.desk.promise, <Swedish key="t">{current.title}</Swedish>],
          [texts.desk.web, <PublicationTag key="p" publication={current.publication} />],
          [
            texts.site.updated,
            texts.site.updatedBy(
              dayOf(current.updatedAt),
              current.updatedByRole && roleName(texts, current.updatedByRole),
            ),
          ],
        ]}
      />
      <Link to={back}>{texts.act.readAgain}</Link>
    </ErrorSummary>
  );
}
