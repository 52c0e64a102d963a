import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { usePage } from '../page-context';
import { FormFields, type Refusal } from './Field';

interface Props {
  intent: string;
  id: string;
  /** What it is; it stands in the question for those who hear it alone. */
  what: string;
  version?: number;
  refusal: Refusal | null;
  /** Other words than those of removing, and what happens. */
  words?: { ask: string; help: string; yes: string };
}

/** Takes one thing away once it has been asked for. */
export function RemoveButton({ intent, id, what, version, refusal, words }: Props) {
  const { group } = usePage().texts;
  const own = refusal?.intent === intent && refusal.values['id'] === id ? refusal : null;
  return (
    <details open={own !== null}>
      <summary>
        {words?.ask ?? group.remove} <span className="unseen">{what}</span>
      </summary>
      <Form method="post">
        <FormFields intent={intent} refusal={own} version={version}>
          <input type="hidden" name="id" value={id} />
          {words && <p>{words.help}</p>}
          <Button type="submit" variant="danger" size="medium">
            {words?.yes ?? group.removeDo} <span className="unseen">{what}</span>
          </Button>
        </FormFields>
      </Form>
    </details>
  );
}
