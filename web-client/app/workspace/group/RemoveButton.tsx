import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields } from '../../components/Field';
import { usePage } from '../../page-context';

/** Takes one row away once it has been asked for; what it is stands in the question for those who hear it alone. */
export function RemoveButton({ intent, id, what }: { intent: string; id: string; what: string }) {
  const { group } = usePage().texts;
  return (
    <details>
      <summary>
        {group.remove} <span className="unseen">{what}</span>
      </summary>
      <Form method="post">
        <FormFields intent={intent} refusal={null}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="danger" size="medium">
            {group.removeDo} <span className="unseen">{what}</span>
          </Button>
        </FormFields>
      </Form>
    </details>
  );
}
