import { Link } from 'react-router';

import { Empty } from '../components/Empty';
import { PeriodText } from '../components/PeriodText';
import { PublicationTag } from '../components/PublicationTag';
import { Swedish } from '../components/Swedish';
import { Table, type Column } from '../components/Table';
import type { DeskPromise } from '../documents/desk';
import { usePage } from '../page-context';
import type { OfMunicipality } from './rooms.server';
import type { Place } from './places';

type Row = OfMunicipality<DeskPromise>;

/** Promises with their state, published or not. Read from outside the municipality, each row names it. */
export function PromiseTable({ promises, place }: { promises: Row[] | null; place: Place }) {
  const { texts, to } = usePage();
  if (!promises) return <Empty>{texts.municipality.unavailable}</Empty>;
  if (promises.length === 0) return <Empty>{texts.desk.promisesEmpty}</Empty>;
  const municipality: Column<Row>[] =
    place.kind !== 'municipality'
      ? [{ head: texts.desk.municipality, cell: (row) => row.municipality.name }]
      : [];
  return (
    <Table
      caption={texts.desk.promisesCaption}
      rows={promises}
      keyOf={(row) => `${row.municipality.slug}-${row.number}`}
      columns={[
        {
          head: texts.desk.promise,
          cell: (row) => (
            <Link to={to.workPromise(place.path, row.municipality.slug, row.number)}>
              <Swedish>{row.title}</Swedish>
            </Link>
          ),
        },
        ...municipality,
        { head: texts.desk.period, cell: (row) => <PeriodText period={row.period} /> },
        { head: texts.desk.state, cell: (row) => texts.promiseState[row.state] },
        { head: texts.desk.web, cell: (row) => <PublicationTag publication={row.publication} /> },
      ]}
    />
  );
}
