import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { momentOf } from '../../dates';
import type { OwnReportWithThread } from '../../documents/report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import { beginning } from '../../sentence';
import { answerIntent } from './answer-intent';

interface Props {
  report: OwnReportWithThread;
  refusal: Refusal | null;
}

/** What the coordinator asked about a report, what the organisation answered, and the answer to write (R18). */
export function ReportThread({ report, refusal }: Props) {
  const { texts } = usePage();
  const { thread: words } = texts.report;
  const comments = report.comments?.nodes ?? [];
  if (comments.length === 0) return null;
  return (
    <section className="note report-thread" aria-labelledby="fraga">
      <h2 id="fraga">{report.state === 'RETURNED' ? words.returned : words.title}</h2>
      {report.state === 'RETURNED' && <p>{words.returnedHelp}</p>}
      <ol className="plain">
        {comments.map(({ returned, text, authorRole, writtenAt }) => (
          <li key={writtenAt} className="comment">
            <p className="meta">
              {beginning(
                (returned ? words.sentBackBy : words.by)(roleName(texts, authorRole), momentOf(writtenAt)),
              )}
            </p>
            <p className="prose">
              <Swedish>{text}</Swedish>
            </p>
          </li>
        ))}
      </ol>
      {report.viewerCan.comment && <Answer key={comments.length} refusal={refusal} />}
    </section>
  );
}

function Answer({ refusal }: Pick<Props, 'refusal'>) {
  const { thread: words } = usePage().texts.report;
  return (
    <Form method="post" className="act no-print" preventScrollReset>
      <FormFields intent={answerIntent} refusal={refusal}>
        <TextBlock name="text" label={words.answer} help={words.answerHelp} maxLength={2000} />
        <div className="act-buttons">
          <Button type="submit" variant="secondary">
            {words.answerDo}
          </Button>
        </div>
      </FormFields>
    </Form>
  );
}
