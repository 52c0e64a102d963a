import { useState, type ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';

import { FormFields, type Refusal } from './Field';

interface Props {
  intent: string;
  /** A new one each time the room is loaded. */
  formKey: string;
  refusal: Refusal | null;
  action?: string;
  children: ReactNode;
}

/** A form that adds something: sent twice, it adds one thing. Once that is done it begins anew, empty. */
export function AddForm({ intent, formKey, refusal, action, children }: Props) {
  const key = useKeyUntilDone(intent, formKey, refusal);
  return (
    <Form method="post" action={action} className="act" key={key}>
      <FormFields intent={intent} refusal={refusal}>
        <input type="hidden" name="key" value={key} />
        {children}
      </FormFields>
    </Form>
  );
}

/** The room may be loaded anew while somebody writes; that must neither empty the form nor make a second thing of it. */
function useKeyUntilDone(intent: string, fresh: string, refusal: Refusal | null): string {
  const { state, formData } = useNavigation();
  const [key, setKey] = useState(refusal?.values['key'] ?? fresh);
  const [sent, setSent] = useState(false);
  // The room's other forms have the same key.
  if (!sent && formData?.get('key') === key && formData.get('intent') === intent) setSent(true);
  if (sent && state === 'idle') {
    setSent(false);
    if (!refusal) setKey(fresh);
  }
  return key;
}
