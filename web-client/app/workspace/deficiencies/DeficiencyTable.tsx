import { Link } from 'react-router';

import { Days } from '../../components/Days';
import { Swedish } from '../../components/Swedish';
import { StateTag } from '../../components/StateTag';
import { Table } from '../../components/Table';
import type { ListedDeficiency } from '../../documents/deficiencies';
import { usePage } from '../../page-context';

interface Props {
  caption: string;
  deficiencies: ListedDeficiency[];
  /** The place in addresses, `municipality/1982`. */
  place: string;
}

/** Deficiencies with who sees to each, by when, and how far it has climbed. */
export function DeficiencyTable({ caption, deficiencies, place }: Props) {
  const { texts, to } = usePage();
  const { deficiency } = texts;
  return (
    <Table
      caption={caption}
      rows={deficiencies}
      keyOf={({ id }) => id}
      columns={[
        {
          head: deficiency.what,
          cell: ({ id, description }) => (
            <Link to={to.deficiency(place, id)}>
              <Swedish>{description}</Swedish>
            </Link>
          ),
        },
        { head: deficiency.area, cell: ({ area }) => <Swedish>{area.name}</Swedish> },
        {
          head: deficiency.handlingHead,
          cell: ({ handling }) => (handling ? deficiency.handling[handling] : deficiency.noDecision),
        },
        { head: deficiency.responsible, cell: (row) => <Owner {...row} /> },
        { head: deficiency.due, cell: (row) => <Due {...row} /> },
      ]}
    />
  );
}

/** Who sees to it: an organisation by its name, the group or the council. */
export function Owner({ owner, ownerName }: Pick<ListedDeficiency, 'owner' | 'ownerName'>) {
  const { texts } = usePage();
  return ownerName ? <Swedish>{ownerName}</Swedish> : texts.deficiency.owner[owner];
}

/** By when, in words when it is too late, and how far it has climbed. */
export function Due({
  dueDate,
  overdue,
  escalation,
}: Pick<ListedDeficiency, 'dueDate' | 'overdue' | 'escalation'>) {
  const { deficiency } = usePage().texts;
  return (
    <>
      <Days>{dueDate}</Days> {overdue && <StateTag tone="serious">{deficiency.overdue}</StateTag>}
      {escalation !== 'NONE' && <span className="change">{deficiency.escalation[escalation]}</span>}
    </>
  );
}
