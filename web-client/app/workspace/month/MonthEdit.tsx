import { Button } from '@midas-ds/components/button';
import { Form, useNavigation } from 'react-router';

import { FormFields, TextBlock, type Refusal } from '../../components/Field';
import type { MonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';

/** A button that is a form of its own, so that it works without script. */
export function PlainAct({
  intent,
  refusal,
  version,
  text,
  variant,
}: {
  intent: string;
  refusal: Refusal | null;
  version: number;
  text: string;
  variant?: 'primary' | 'secondary';
}) {
  const busy = useNavigation().formData?.get('intent') === intent;
  return (
    <Form method="post">
      <FormFields intent={intent} refusal={refusal} version={version}>
        <Button type="submit" variant={variant} isPending={busy}>
          {text}
        </Button>
      </FormFields>
    </Form>
  );
}

/** The coordinator's words to each part; what else is done with the report leaves what is being written. */
export function MonthEdit({ report, refusal }: { report: MonthlyReport; refusal: Refusal | null }) {
  const { month: words } = usePage().texts;
  const busy = useNavigation().formData?.get('intent') === 'spara';
  return (
    <section aria-labelledby="dina-ord" className="no-print">
      <h2 id="dina-ord">{words.edit}</h2>
      <p>{words.editHelp}</p>
      <Form method="post" className="act" key={JSON.stringify(report.sections.map(({ text }) => text))}>
        <FormFields intent="spara" refusal={refusal} version={report.version}>
          {report.sections.map(({ kind, text }) => (
            <TextBlock
              key={kind}
              name={kind}
              label={words.wordsTo(words.sections[kind])}
              value={text}
              rows={5}
              maxLength={5000}
            />
          ))}
          <div className="act-buttons">
            <Button type="submit" isPending={busy}>
              {words.save}
            </Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}
