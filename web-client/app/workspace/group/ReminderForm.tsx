import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import type { ReminderRule } from '../../documents/reminder-rule';
import { usePage } from '../../page-context';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  rule: ReminderRule;
}

/** When organisations whose report is missing are reminded by themselves, and when nothing is sent. */
export function ReminderForm({ municipalityId, refusal, rule }: Props) {
  const { reminders: texts } = usePage().texts;
  const yesOrNo: [string, string][] = [
    ['yes', texts.yes],
    ['no', texts.no],
  ];
  return (
    <section aria-labelledby="paminnelser">
      <h2 id="paminnelser">{texts.title}</h2>
      <p>{texts.what}</p>
      <Form method="post" className="act">
        <FormFields intent="reminders" refusal={refusal} version={rule.version}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <Hours name="hoursBefore" label={texts.hoursBefore} max={336} value={rule.hoursBefore} />
          <Choice
            name="atDeadline"
            label={texts.atDeadline}
            value={rule.atDeadline ? 'yes' : 'no'}
            options={yesOrNo}
          />
          <Hours name="hoursAfter" label={texts.hoursAfter} max={168} value={rule.hoursAfter} />
          <TextLine name="quietFrom" type="time" label={texts.quietFrom} value={rule.quietFrom} required />
          <TextLine
            name="quietTo"
            type="time"
            label={texts.quietTo}
            help={texts.quietHelp}
            value={rule.quietTo}
            required
          />
          <Choice
            name="workdaysOnly"
            label={texts.workdaysOnly}
            value={rule.workdaysOnly ? 'yes' : 'no'}
            options={yesOrNo}
          />
          <Button type="submit">{texts.save}</Button>
        </FormFields>
      </Form>
    </section>
  );
}

/** Hours before or after the deadline; left empty, nobody is reminded then. */
function Hours({ value, ...field }: { name: string; label: string; max: number; value: number | null }) {
  const { reminders: texts } = usePage().texts;
  return <TextLine {...field} type="number" min={1} help={texts.emptyHelp} value={value} />;
}
