import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields } from '../../components/Field';
import { usePage } from '../../page-context';

/** Takes one row away; what it is stands in the button for those who hear it alone. */
export function RemoveButton({ intent, id, what }: { intent: string; id: string; what: string }) {
  const { texts } = usePage();
  return (
    <Form method="post">
      <FormFields intent={intent} refusal={null}>
        <input type="hidden" name="id" value={id} />
        <Button type="submit" variant="tertiary" size="medium">
          {texts.group.remove} <span className="unseen">{what}</span>
        </Button>
      </FormFields>
    </Form>
  );
}
