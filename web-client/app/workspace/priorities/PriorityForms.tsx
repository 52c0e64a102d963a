import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { Choice, FormFields, TextBlock, type Refusal } from '../../components/Field';
import { RemoveButton } from '../../components/RemoveButton';
import { Swedish } from '../../components/Swedish';
import type { Priority } from '../../documents/priorities';
import { usePage } from '../../page-context';

interface AddProps {
  areas: { id: string; name: string }[];
  refusal: Refusal | null;
  formKey: string;
  /** Whether there is none yet. */
  first: boolean;
}

/** Coordinator and deputy say what comes first. Works without script. */
export function AddPriority({ areas, refusal, formKey, first }: AddProps) {
  const { priorities: texts } = usePage().texts;
  return (
    <details className="not-on-paper" open={first || refusal?.intent === 'ny'}>
      <summary>{texts.add}</summary>
      <AddForm intent="ny" {...{ formKey, refusal }}>
        <Choice
          name="areaId"
          label={texts.area}
          options={areas.map(({ id, name }): [string, string] => [id, name])}
        />
        <Words />
        <Button type="submit">{texts.addDo}</Button>
      </AddForm>
    </details>
  );
}

interface ChangeProps {
  priority: Priority;
  refusal: Refusal | null;
}

/** In other words, or that it no longer holds; beside what it is about. */
export function ChangePriority({ priority, refusal }: ChangeProps) {
  const { priorities: texts } = usePage().texts;
  return (
    <details className="not-on-paper" open={refusal?.values['id'] === priority.id}>
      <summary>
        {texts.edit}
        <span className="unseen">
          : <Swedish>{priority.text}</Swedish>
        </span>
      </summary>
      <EditPriority priority={priority} refusal={refusal} />
      <RemoveButton
        intent="avsluta"
        id={priority.id}
        version={priority.version}
        what={priority.text}
        refusal={refusal}
        words={texts.end}
      />
    </details>
  );
}

function EditPriority({ priority, refusal }: ChangeProps) {
  const { priorities: texts } = usePage().texts;
  const { id, version, text, reason } = priority;
  return (
    <Form method="post" className="act">
      <FormFields intent={`andra:${id}`} refusal={refusal} version={version}>
        <input type="hidden" name="id" value={id} />
        <Words text={text} reason={reason} />
        <Button type="submit">{texts.save}</Button>
      </FormFields>
    </Form>
  );
}

function Words({ text, reason }: Partial<Pick<Priority, 'text' | 'reason'>>) {
  const { priorities: texts } = usePage().texts;
  return (
    <>
      <TextBlock
        name="text"
        label={texts.what}
        help={texts.whatHelp}
        value={text ?? undefined}
        maxLength={300}
        rows={2}
      />
      <TextBlock
        name="reason"
        label={texts.reason}
        help={texts.reasonHelp}
        value={reason}
        maxLength={500}
        rows={2}
      />
    </>
  );
}
