import { Button } from '@midas-ds/components/button';
import { TextArea } from '@midas-ds/components/textfield';
import { Form, useNavigation } from 'react-router';

import { Swedish } from '../../components/Swedish';
import { dayOf, momentOf } from '../../dates';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import type { Place } from '../places';
import type { RefusedMonthAct } from './month.server';
import { PlainAct } from './MonthEdit';

/** Who has read a sent report, and what they and the coordinator write to each other about it. */
export function MonthAnswers({
  report,
  refused,
  place,
}: {
  report: MonthlyReport;
  refused: RefusedMonthAct | null;
  place: Place;
}) {
  const { texts } = usePage();
  const { month: words } = texts;
  const from = (organisation: string) =>
    organisation.startsWith('county/') ? words.countyBoard : words.council;
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
          <PlainAct intent="kvittera" version={report.version} text={words.acknowledge} variant="secondary" />
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
        {report.viewerCan.comment && <CommentForm refused={refused} written={report.comments.nodes.length} />}
      </section>
    </>
  );
}

function CommentForm({ refused, written }: { refused: RefusedMonthAct | null; written: number }) {
  const { month: words } = usePage().texts;
  const kept = refused?.intent === 'kommentera' ? (refused.values['kommentar'] ?? '') : '';
  const busy = useNavigation().formData?.get('intent') === 'kommentera';
  return (
    <Form method="post" className="act no-print" key={`${written}-${kept}`}>
      <input type="hidden" name="intent" value="kommentera" />
      <TextArea
        id="kommentar"
        name="kommentar"
        label={words.comment}
        description={words.commentHelp}
        defaultValue={kept}
        maxLength={2000}
      />
      <div className="act-buttons">
        <Button type="submit" isPending={busy}>
          {words.commentButton}
        </Button>
      </div>
    </Form>
  );
}
