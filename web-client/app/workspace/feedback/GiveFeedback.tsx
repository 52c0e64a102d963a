import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import type { ListedFeedback } from '../../documents/feedback';
import { usePage } from '../../page-context';
import { aboutOf } from './FeedbackTitle';

interface Props {
  feedback: ListedFeedback;
  refusal: Refusal | null;
}

/** Gives what is owed with one press, or with a sentence; or adds a sentence to what was given. Works without script. */
export function GiveFeedback({ feedback, refusal }: Props) {
  const { texts } = usePage();
  const { id, version, viewerCan, organisationName } = feedback;
  const name = `${aboutOf(texts, feedback)}, ${texts.feedback.to(organisationName ?? texts.feedback.council)}`;
  return (
    <Form method="post" className="act">
      <FormFields intent={`ge-${id}`} refusal={refusal} version={version}>
        <input type="hidden" name="id" value={id} />
        <TextBlock
          name="note"
          label={viewerCan.give ? texts.feedback.sentence : texts.feedback.sentenceNeeded}
          help={texts.feedback.sentenceHelp}
          maxLength={1000}
          rows={2}
        />
        <Button type="submit" size="medium" variant={viewerCan.give ? 'primary' : 'secondary'}>
          {viewerCan.give ? texts.feedback.give : texts.feedback.add} <span className="unseen">{name}</span>
        </Button>
      </FormFields>
    </Form>
  );
}

/** Where somebody else was first and there is no form any more: why, and what had been written. */
export function NotGiven({ feedback, refusal }: Props) {
  const { texts } = usePage();
  if (refusal?.intent !== `ge-${feedback.id}`) return null;
  return (
    <div className="notice" role="alert">
      {refusal.problems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {refusal.values['note'] && (
        <>
          <p>{texts.feedback.conflict}</p>
          <blockquote className="prose">{refusal.values['note']}</blockquote>
        </>
      )}
    </div>
  );
}
