import { Button } from '@midas-ds/components/button';
import { Form, useNavigation } from 'react-router';

import { FormFields, type Refusal } from '../../components/Field';
import type { ImportRun } from '../../documents/imports';
import { usePage } from '../../page-context';

/** What can be done with a file that was checked: it is imported whole, or thrown away. */
export function ImportActs({ run, refusal }: { run: ImportRun; refusal: Refusal | null }) {
  const { imports: words } = usePage().texts;
  const busy = useNavigation().state === 'submitting';
  const { confirm } = run.viewerCan;
  // While the dry run is under way the version that is shown is about to be another one.
  const cancel = run.viewerCan.cancel && run.state !== 'CHECKING';
  return (
    <>
      {(confirm || refusal?.intent === 'confirm') && (
        <section aria-labelledby="las-in" className="no-print">
          <h2 id="las-in">{words.confirmHead}</h2>
          <ul className="consequences">
            {words.confirmWhat(run.reportCount, run.meetingCount).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form method="post" className="act">
            <FormFields intent="confirm" refusal={refusal} version={run.version}>
              {run.nameCount > 0 && (
                <p className="confirm-names">
                  <label>
                    <input type="checkbox" name="namesConfirmed" value="yes" /> {words.namesConfirm}
                  </label>
                </p>
              )}
              <div className="act-buttons">
                <Button type="submit" isPending={busy}>
                  {words.confirm}
                </Button>
              </div>
            </FormFields>
          </Form>
        </section>
      )}
      {(cancel || refusal?.intent === 'cancel') && (
        <Form method="post" className="act no-print">
          <FormFields intent="cancel" refusal={refusal} version={run.version}>
            <div className="act-buttons">
              <Button type="submit" variant="secondary">
                {words.cancel}
              </Button>
            </div>
          </FormFields>
        </Form>
      )}
    </>
  );
}
