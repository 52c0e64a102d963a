import { Button } from '@midas-ds/components/button';
import { TextArea } from '@midas-ds/components/textfield';
import { Form, Link, useNavigation } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHead } from '../../components/PageHead';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import type { Place } from '../places';
import type { RefusedMonthAct } from './month.server';

interface Props {
  place: Place;
  report: MonthlyReport;
  refused: RefusedMonthAct | null;
  intent: string;
  possible: boolean;
  texts: { title: string; what: string[]; note?: string; noteHelp?: string; confirm: string };
}

/** A grave act on a report: the page says what happens and who sees it, then a button does it. Works without script. */
export function MonthAct({ place, report, refused, intent, possible, texts: act }: Props) {
  const { texts, to } = usePage();
  const back = to.month(place.path, report.id);
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      {refused && (
        <ErrorSummary
          problems={refused.problems.map(({ message }) => ({
            text: message,
            ...(act.note ? { field: 'andrat' } : {}),
          }))}
        />
      )}
      <PageHead title={act.title} />
      {!possible && !refused && <p>{texts.month.notPossible}</p>}
      {possible ? (
        <>
          <ul className="consequences">
            {act.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form method="post" className="act">
            <input type="hidden" name="intent" value={intent} />
            <input type="hidden" name="version" value={report.version} />
            {act.note && (
              <TextArea
                id="andrat"
                name="andrat"
                label={act.note}
                description={act.noteHelp}
                defaultValue={refused?.values['andrat'] ?? ''}
                maxLength={1000}
                isRequired
              />
            )}
            <div className="act-buttons">
              <Button type="submit" isPending={busy}>
                {act.confirm}
              </Button>
              <Link to={back}>{texts.month.cancel}</Link>
            </div>
          </Form>
        </>
      ) : (
        <p>
          <Link to={back}>{texts.month.back}</Link>
        </p>
      )}
    </>
  );
}
