import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { StateTag, type Tone } from '../../components/StateTag';
import { Table } from '../../components/Table';
import { dayOf } from '../../dates';
import type { DeliveryStatus, MonthlyDelivery } from '../../documents/monthly-report';
import type { NamedMunicipality } from '../../documents/viewer';
import { usePage } from '../../page-context';
import type { Place } from '../places';

const tones: Record<DeliveryStatus, Tone> = {
  RECEIVED: 'done',
  LATE: 'waiting',
  WAITING: 'active',
  MISSING: 'serious',
};

interface Row {
  municipality: NamedMunicipality;
  delivery: MonthlyDelivery | null;
}

/** The county's municipalities with what has come of a month: received, late, missing, and how much was said about it. */
export function CountyTable({ rows, month, place }: { rows: Row[]; month: string; place: Place }) {
  const { texts, to } = usePage();
  const { county, version, municipality } = texts.month;
  if (rows.length === 0) return <Empty>{county.empty}</Empty>;
  return (
    <Table
      caption={county.caption(month)}
      rows={rows}
      keyOf={(row) => row.municipality.slug}
      columns={[
        { head: municipality, cell: (row) => row.municipality.name },
        {
          head: county.statusHead,
          cell: ({ delivery }) =>
            delivery ? (
              <StateTag tone={tones[delivery.status]}>{county.status[delivery.status]}</StateTag>
            ) : (
              <span className="quiet">{county.noGrant}</span>
            ),
        },
        { head: county.sentHead, cell: ({ delivery }) => (delivery?.sentAt ? dayOf(delivery.sentAt) : '–') },
        {
          head: county.commentsHead,
          figure: true,
          cell: ({ delivery }) => delivery?.report?.comments.totalCount ?? '–',
        },
        {
          head: county.reportHead,
          cell: ({ delivery }) =>
            delivery?.report ? (
              <Link to={to.month(place.path, delivery.report.id)}>
                {county.open(month)}
                {delivery.report.versionNumber > 1 ? `, ${version(delivery.report.versionNumber)}` : ''}
              </Link>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
