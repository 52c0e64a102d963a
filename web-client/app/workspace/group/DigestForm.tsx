import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import type { DigestRule } from '../../documents/reminder-rule';
import { usePage } from '../../page-context';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  rule: DigestRule;
}

const hours = Array.from({ length: 24 }, (_, hour): [string, string] => [
  String(hour),
  `${String(hour).padStart(2, '0')}:00`,
]);

/** When mails go out that gather what waits for a seat, and to whom beside the seats. */
export function DigestForm({ municipalityId, refusal, rule }: Props) {
  const { digests: texts, group } = usePage().texts;
  return (
    <section aria-labelledby="samlade-mejl">
      <h2 id="samlade-mejl">{texts.title}</h2>
      <p>{texts.what}</p>
      <Form method="post" className="act">
        <FormFields intent="digests" refusal={refusal} version={rule.version}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <Choice
            name="cadence"
            label={texts.cadence}
            value={rule.cadence}
            options={(['DAILY', 'WEEKLY', 'NEVER'] as const).map((one) => [one, texts.cadences[one]])}
          />
          <Choice
            name="weekday"
            label={texts.weekday}
            help={texts.weekdayHelp}
            value={rule.weekday}
            options={group.weekdays.map((name, index) => [String(index + 1), name])}
          />
          <Choice name="hour" label={texts.hour} help={texts.hourHelp} value={rule.hour} options={hours} />
          <Address
            name="councilEmail"
            label={texts.councilEmail}
            help={texts.councilHelp}
            value={rule.councilEmail}
          />
          <Address
            name="countyEmail"
            label={texts.countyEmail}
            help={texts.countyHelp}
            value={rule.countyEmail}
          />
          <Button type="submit">{texts.save}</Button>
        </FormFields>
      </Form>
    </section>
  );
}

function Address(field: { name: string; label: string; help: string; value: string | null }) {
  return <TextLine {...field} type="email" maxLength={254} />;
}
