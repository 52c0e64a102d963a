import { Button } from '@midas-ds/components/button';

import { AddForm } from '../../components/AddForm';
import { Choice, TextLine, type Refusal } from '../../components/Field';
import { RemoveButton } from '../../components/RemoveButton';
import { ShownOf } from '../../components/ShownOf';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { WorkGroup } from '../../documents/group';
import { usePage } from '../../page-context';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  formKey: string;
  group: WorkGroup;
}

/** Training that organisations have had: what, when and how many, never who. */
export function Trainings({ municipalityId, refusal, formKey, group }: Props) {
  const { texts } = usePage();
  const organisations = group.organisations.nodes;
  const nameOf = (slug: string) => organisations.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <section aria-labelledby="utbildning">
      <h2 id="utbildning">{texts.group.trainings}</h2>
      <p>{texts.group.trainingsHelp}</p>
      {group.trainings.nodes.length > 0 && (
        <Table
          caption={texts.group.trainingsCaption}
          rows={group.trainings.nodes}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.group.what, cell: ({ what }) => <Swedish>{what}</Swedish> },
            { head: texts.calendar.day, cell: ({ heldOn }) => heldOn },
            {
              head: texts.group.organisation,
              cell: (one) => <Swedish>{nameOf(one.organisationSlug)}</Swedish>,
            },
            { head: texts.group.participants, cell: ({ participants }) => participants ?? '–', figure: true },
            {
              head: texts.calendar.actions,
              cell: ({ id, what }) => (
                <RemoveButton intent="remove-training" id={id} what={what} refusal={refusal} />
              ),
            },
          ]}
        />
      )}
      <ShownOf list={group.trainings} />
      <AddForm intent="training" {...{ formKey, refusal }}>
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <TextLine name="what" label={texts.group.what} maxLength={200} required />
        <TextLine name="heldOn" type="date" label={texts.calendar.day} required />
        <Choice
          name="organisationSlug"
          label={texts.group.organisation}
          options={organisations.map(({ slug, name }) => [slug, name])}
        />
        <TextLine name="participants" type="number" min={1} max={10_000} label={texts.group.participants} />
        <Button type="submit" variant="secondary">
          {texts.group.noteTraining}
        </Button>
      </AddForm>
    </section>
  );
}
