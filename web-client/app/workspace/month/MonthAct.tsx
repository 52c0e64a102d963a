import { Button } from '@midas-ds/components/button';
import { Form, Link, useNavigation } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import type { Place } from '../places';

interface Props {
  place: Place;
  report: MonthlyReport;
  refusal: Refusal | null;
  intent: string;
  possible: boolean;
  texts: { title: string; what: string[]; note?: string; noteHelp?: string; confirm: string };
}

/** A grave act on a report: the page says what happens and who sees it, then a button does it. Works without script. */
export function MonthAct({ place, report, refusal, intent, possible, texts: act }: Props) {
  const { texts, to } = usePage();
  const back = to.month(place.path, report.id);
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <PageHead title={act.title} />
      {!possible && <p>{texts.month.notPossible}</p>}
      {possible || refusal ? (
        <>
          <ul className="consequences">
            {act.what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form method="post" className="act">
            <FormFields intent={intent} refusal={refusal} version={report.version}>
              {act.note && (
                <TextBlock name="changeNote" label={act.note} help={act.noteHelp} maxLength={1000} />
              )}
              <div className="act-buttons">
                <Button type="submit" isPending={busy}>
                  {act.confirm}
                </Button>
                <Link to={back}>{texts.month.cancel}</Link>
              </div>
            </FormFields>
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
