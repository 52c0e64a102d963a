import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields, type Refusal } from '../../components/Field';
import type { ListedFeedback, Told } from '../../documents/feedback';
import { usePage } from '../../page-context';
import { FeedbackTitle } from './FeedbackTitle';
import { OlderFeedback } from './OlderFeedback';
import { ToldFeedback } from './ToldFeedback';

interface Props {
  told: {
    openFeedback: { nodes: ListedFeedback[] } | null;
    givenFeedback: { nodes: Told[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
  };
  place: string;
  after: string | null;
  refusal: Refusal | null;
}

/** What one's own organisation, or the council, is told, newest first, and what it may expect. */
export function FeedbackToldView({ told, place, after, refusal }: Props) {
  const { feedback } = usePage().texts;
  const given = told.givenFeedback?.nodes ?? [];
  const expected = told.openFeedback?.nodes ?? [];
  const isNew = ({ readAt, viewerCan }: Told) => readAt === null && viewerCan.markRead;
  const unread = given.filter(isNew);
  return (
    <>
      <section aria-labelledby="lamnad">
        <h2 id="lamnad">{feedback.given}</h2>
        {unread.length > 1 && <MarkRead read={unread} refusal={refusal} label={feedback.markAllRead} />}
        {given.length === 0 && <Empty>{feedback.givenNone}</Empty>}
        {given.map((one) => (
          <ToldFeedback key={one.id} feedback={one} place={place}>
            {isNew(one) && (
              <MarkRead read={[one]} refusal={refusal} label={feedback.markRead}>
                <FeedbackTitle feedback={one} />
              </MarkRead>
            )}
          </ToldFeedback>
        ))}
        <OlderFeedback pageInfo={told.givenFeedback?.pageInfo} after={after} place={place} />
      </section>
      {expected.length > 0 && (
        <section aria-labelledby="vantas">
          <h2 id="vantas">{feedback.expected}</h2>
          <ul className="rows">
            {expected.map((one) => (
              <li key={one.id}>
                <FeedbackTitle feedback={one} />. {feedback.expectedOn(one.dueDate ?? '')}.
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MarkRead({
  read,
  label,
  refusal,
  children,
}: {
  read: Told[];
  label: string;
  refusal: Refusal | null;
  children?: ReactNode;
}) {
  const said = read.map(({ id, version }) => `${id}|${version}`).join(' ');
  return (
    <Form method="post" className="not-on-paper">
      <FormFields intent="last" refusal={refusal?.values['read'] === said ? refusal : null}>
        <input type="hidden" name="read" value={said} />
        <Button type="submit" variant="secondary" size="medium">
          {label} {children && <span className="unseen">{children}</span>}
        </Button>
      </FormFields>
    </Form>
  );
}
