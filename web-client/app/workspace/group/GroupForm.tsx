import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import type { GroupSettings } from '../../documents/group';
import { usePage } from '../../page-context';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  group: GroupSettings | null;
}

/** How the group works: when it meets, by when it wants reports, from which number on numbers are told. */
export function GroupForm({ municipalityId, refusal, group }: Props) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="arbetssatt">
      <h2 id="arbetssatt">{texts.group.how}</h2>
      <p>{texts.group.howWhat}</p>
      <Form method="post" className="act">
        <FormFields intent="settings" refusal={refusal} version={group?.version ?? 0}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <Cadence group={group} />
          <Deadlines group={group} />
          <Button type="submit">{texts.group.save}</Button>
        </FormFields>
      </Form>
    </section>
  );
}

/** When and where it meets. */
function Cadence({ group }: Pick<Props, 'group'>) {
  const { fields, weekdays } = usePage().texts.group;
  return (
    <>
      <TextLine name="name" label={fields.name} value={group?.name} maxLength={80} required />
      <TextLine
        name="cadenceWeeks"
        type="number"
        min={1}
        max={26}
        label={fields.cadenceWeeks}
        value={group?.cadenceWeeks ?? 2}
      />
      <Choice
        name="weekday"
        label={fields.weekday}
        value={group?.weekday ?? 2}
        options={weekdays.map((name, index) => [String(index + 1), name])}
      />
      <TextLine
        name="startTime"
        type="time"
        label={fields.startTime}
        value={group?.startTime ?? '09:00'}
        required
      />
      <TextLine
        name="durationMinutes"
        type="number"
        min={15}
        max={600}
        label={fields.durationMinutes}
        value={group?.durationMinutes ?? 90}
      />
      <TextLine name="place" label={fields.place} value={group?.place} maxLength={200} />
    </>
  );
}

/** From when the cadence counts, by when reports are wanted, and which numbers are kept back. */
function Deadlines({ group }: Pick<Props, 'group'>) {
  const { fields } = usePage().texts.group;
  return (
    <>
      <TextLine
        name="firstDay"
        type="date"
        label={fields.firstDay}
        help={fields.firstDayHelp}
        value={group?.firstDay}
        required
      />
      <TextLine
        name="deadlineHours"
        type="number"
        min={0}
        max={336}
        label={fields.deadlineHours}
        help={fields.deadlineHelp}
        value={group?.deadlineHours ?? 21}
      />
      <TextLine
        name="graceHours"
        type="number"
        min={0}
        max={336}
        label={fields.graceHours}
        value={group?.graceHours ?? 0}
      />
      <TextLine
        name="suppressBelow"
        type="number"
        min={1}
        max={20}
        label={fields.suppressBelow}
        help={fields.suppressHelp}
        value={group?.suppressBelow ?? 3}
      />
    </>
  );
}
