import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { WorkGroup } from '../../documents/group';
import { usePage } from '../../page-context';
import { RemoveButton } from './RemoveButton';

interface Props {
  municipalityId: string;
  refusal: Refusal | null;
  group: WorkGroup;
}

/** Who sits in the group, by organisation and function, and the organisations that report. */
export function Members({ municipalityId, refusal, group }: Props) {
  const { texts } = usePage();
  const organisations = group.organisations.nodes;
  const nameOf = (slug: string | null) => organisations.find((one) => one.slug === slug)?.name ?? '–';
  return (
    <section aria-labelledby="medlemmar">
      <h2 id="medlemmar">{texts.group.members}</h2>
      <p>{texts.group.membersHelp}</p>
      {group.members.nodes.length > 0 && (
        <Table
          caption={texts.group.membersCaption}
          rows={group.members.nodes}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.group.function, cell: (seat) => <Swedish>{seat.function}</Swedish> },
            {
              head: texts.group.organisation,
              cell: (seat) => <Swedish>{nameOf(seat.organisationSlug)}</Swedish>,
            },
            { head: texts.group.position, cell: ({ position }) => texts.group.positions[position] },
            { head: texts.group.email, cell: ({ email }) => email ?? '–' },
            {
              head: texts.calendar.actions,
              cell: (seat) => <RemoveButton intent="remove-member" id={seat.id} what={seat.function} />,
            },
          ]}
        />
      )}
      <AddMember {...{ municipalityId, refusal, group }} />
      <SaveOrganisation {...{ municipalityId, refusal }} />
    </section>
  );
}

function AddMember({ municipalityId, refusal, group }: Props) {
  const { texts } = usePage();
  return (
    <>
      <h3>{texts.group.addMember}</h3>
      <Form method="post" className="act">
        <FormFields intent="member" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <TextLine
            name="function"
            label={texts.group.function}
            help={texts.group.functionHelp}
            maxLength={80}
            required
          />
          <Choice
            name="organisationSlug"
            label={texts.group.organisation}
            options={[
              ['', texts.group.noOrganisation],
              ...group.organisations.nodes.map(({ slug, name }): [string, string] => [slug, name]),
            ]}
          />
          <Choice
            name="position"
            label={texts.group.position}
            options={(['MEMBER', 'COORDINATOR', 'DEPUTY'] as const).map((one) => [
              one,
              texts.group.positions[one],
            ])}
          />
          <TextLine
            name="email"
            type="email"
            label={texts.group.email}
            help={texts.group.emailHelp}
            maxLength={254}
          />
          <Button type="submit" variant="secondary">
            {texts.group.addMember}
          </Button>
        </FormFields>
      </Form>
    </>
  );
}

function SaveOrganisation({ municipalityId, refusal }: Omit<Props, 'group'>) {
  const { texts } = usePage();
  return (
    <>
      <h3>{texts.group.addOrganisation}</h3>
      <Form method="post" className="act">
        <FormFields intent="organisation" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <TextLine
            name="organisationSlug"
            label={texts.group.slug}
            help={texts.group.slugHelp}
            maxLength={80}
            required
          />
          <TextLine name="name" label={texts.group.name} maxLength={120} required />
          <TextLine name="validTo" type="date" label={texts.group.validTo} help={texts.group.validToHelp} />
          <Button type="submit" variant="secondary">
            {texts.group.saveOrganisation}
          </Button>
        </FormFields>
      </Form>
    </>
  );
}
