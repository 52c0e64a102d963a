import { Button } from '@midas-ds/components/button';

import { AddForm } from '../../components/AddForm';
import { TextLine, type Refusal } from '../../components/Field';
import { RemoveButton } from '../../components/RemoveButton';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { WorkGroup } from '../../documents/group';
import { usePage } from '../../page-context';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  formKey: string;
  breaks: WorkGroup['breaks'];
}

/** Days on which the schools are closed; Swedish holidays are known without being entered. */
export function Breaks({ municipalityId, refusal, formKey, breaks }: Props) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="lov">
      <h2 id="lov">{texts.group.breaks}</h2>
      <p>{texts.group.breaksHelp}</p>
      {breaks.length > 0 && (
        <Table
          caption={texts.group.breaksCaption}
          rows={breaks}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.group.breakName, cell: ({ name }) => <Swedish>{name}</Swedish> },
            { head: texts.group.firstDay, cell: ({ firstDay }) => firstDay },
            { head: texts.group.lastDay, cell: ({ lastDay }) => lastDay },
            {
              head: texts.calendar.actions,
              cell: ({ id, name }) => (
                <RemoveButton intent="remove-break" id={id} what={name} refusal={refusal} />
              ),
            },
          ]}
        />
      )}
      <AddForm intent="add-break" {...{ formKey, refusal }}>
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <TextLine name="name" label={texts.group.breakName} maxLength={60} required />
        <TextLine name="firstDay" type="date" label={texts.group.firstDay} required />
        <TextLine name="lastDay" type="date" label={texts.group.lastDay} required />
        <Button type="submit" variant="secondary">
          {texts.group.addBreak}
        </Button>
      </AddForm>
    </section>
  );
}
