import { Button } from '@midas-ds/components/button';
import { Form, useNavigation } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { dayOf, momentOf } from '../../dates';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import type { Place } from '../places';
import { PlainAct } from './MonthEdit';

/** Who has read a sent report, and what they and the coordinator write to each other about it. */
export function MonthAnswers({
  report,
  refusal,
  place,
}: {
  report: MonthlyReport;
  refusal: Refusal | null;
  place: Place;
}) {
  const { texts } = usePage();
  const { month: words } = texts;
  const from = (organisation: string) =>
    organisation.startsWith('county/') ? words.countyBoard : words.council;
  const own = report.comments.nodes.filter(({ organisation }) => organisation === place.path);
  const isRead = report.receipts.some(({ organisation }) => organisation === place.path);
  if (!report.sentAt) return null;
  return (
    <>
      <section aria-labelledby="last-av">
        <h2 id="last-av">{words.readBy}</h2>
        {report.receipts.length === 0 ? (
          <p className="quiet">{words.nobodyRead}</p>
        ) : (
          <ul className="rows">
            {report.receipts.map(({ organisation, role, acknowledgedAt }) => (
              <li key={organisation}>
                {words.by(roleName(texts, role), from(organisation), dayOf(acknowledgedAt))}
              </li>
            ))}
          </ul>
        )}
        {report.viewerCan.acknowledge && !isRead && (
          <PlainAct
            intent="kvittera"
            refusal={refusal}
            version={report.version}
            text={words.acknowledge}
            variant="secondary"
          />
        )}
      </section>
      <section aria-labelledby="kommentarer">
        <h2 id="kommentarer">{words.comments}</h2>
        {report.comments.nodes.length === 0 && <p className="quiet">{words.noComments}</p>}
        {report.comments.nodes.map(({ organisation, authorRole, text, writtenAt }) => (
          <article key={writtenAt} className="comment">
            <p className="meta">
              {words.by(roleName(texts, authorRole), from(organisation), momentOf(writtenAt))}
            </p>
            <p className="prose">
              <Swedish>{text}</Swedish>
            </p>
          </article>
        ))}
        {report.viewerCan.comment && <CommentForm refusal={refusal} written={own.length} />}
      </section>
    </>
  );
}

/** Empty again once it is sent; what others write meanwhile leaves it as it is. */
function CommentForm({ refusal, written }: { refusal: Refusal | null; written: number }) {
  const { month: words } = usePage().texts;
  const busy = useNavigation().formData?.get('intent') === 'kommentera';
  return (
    <Form method="post" className="act no-print" key={written}>
      <FormFields intent="kommentera" refusal={refusal}>
        <TextBlock name="kommentar" label={words.comment} help={words.commentHelp} maxLength={2000} />
        <div className="act-buttons">
          <Button type="submit" isPending={busy}>
            {words.commentButton}
          </Button>
        </div>
      </FormFields>
    </Form>
  );
}
