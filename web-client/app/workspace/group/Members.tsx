import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { FormFields, TextLine, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { WorkGroup } from '../../documents/group';
import { usePage } from '../../page-context';
import { SeatFields } from './SeatFields';

interface Props {
  place: string;
  municipalityId: string;
  refusal: Refusal | null;
  formKey: string;
  group: WorkGroup;
}

/** Who sits in the group, by organisation and function, and the organisations that report. */
export function Members({ place, municipalityId, refusal, formKey, group }: Props) {
  const { texts, to } = usePage();
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
            {
              head: texts.group.email,
              cell: ({ email, digests }) =>
                email ? (digests ? email : `${email} (${texts.group.noDigests})`) : '–',
            },
            {
              head: texts.calendar.actions,
              cell: (seat) => (
                <Link to={to.seat(place, seat.id)}>
                  {texts.group.change} <span className="unseen">{seat.function}</span>
                </Link>
              ),
            },
          ]}
        />
      )}
      <AddMember {...{ municipalityId, refusal, formKey, group }} />
      <SaveOrganisation {...{ municipalityId, refusal }} />
    </section>
  );
}

function AddMember({ municipalityId, refusal, formKey, group }: Omit<Props, 'place'>) {
  const { texts } = usePage();
  return (
    <>
      <h3>{texts.group.addMember}</h3>
      <AddForm intent="member" {...{ formKey, refusal }}>
        <input type="hidden" name="municipalityId" value={municipalityId} />
        <SeatFields organisations={group.organisations.nodes} />
        <Button type="submit" variant="secondary">
          {texts.group.addMember}
        </Button>
      </AddForm>
    </>
  );
}

function SaveOrganisation({ municipalityId, refusal }: Omit<Props, 'group' | 'place' | 'formKey'>) {
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
