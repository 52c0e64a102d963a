import { Link } from 'react-router';

import { Empty } from '../components/Empty';
import { Level } from '../components/Level';
import { Table, type Column } from '../components/Table';
import { weekName } from '../dates';
import type { DeskPicture } from '../documents/desk';
import type { LevelCode } from '../documents/types';
import { usePage } from '../page-context';
import type { Place } from './places';
import type { OfMunicipality } from './rooms.server';

type Row = OfMunicipality<DeskPicture>;

/** Joint pictures by week: state, and how many areas stand on each level, the most serious first. */
export function PictureTable({ pictures, place }: { pictures: Row[] | null; place: Place }) {
  const { texts, to } = usePage();
  if (!pictures) return <Empty>{texts.municipality.unavailable}</Empty>;
  if (pictures.length === 0) return <Empty>{texts.desk.picturesEmpty}</Empty>;
  const municipality: Column<Row>[] =
    place.kind !== 'municipality'
      ? [{ head: texts.desk.municipality, cell: (row) => row.municipality.name }]
      : [];
  return (
    <Table
      caption={texts.desk.picturesCaption}
      rows={pictures}
      keyOf={(row) => row.id}
      columns={[
        {
          head: texts.desk.week,
          cell: (row) => (
            <Link to={to.picture(place.path, row.id)}>{weekName(row.meeting.week, texts.desk.weekWord)}</Link>
          ),
        },
        ...municipality,
        { head: texts.desk.meetingDate, cell: (row) => row.meeting.date },
        { head: texts.desk.state, cell: (row) => texts.picture.state[row.state] },
        { head: texts.desk.areas, cell: (row) => <LevelCounts areas={row.areas} /> },
      ]}
    />
  );
}

function LevelCounts({ areas }: { areas: { level: LevelCode }[] }) {
  const counts = (['RED', 'YELLOW', 'GREEN'] as const)
    .map((level) => [level, areas.filter((area) => area.level === level).length] as const)
    .filter(([, count]) => count > 0);
  return (
    <ul className="level-counts">
      {counts.map(([level, count]) => (
        <li key={level}>
          {count} <Level level={level} />
        </li>
      ))}
    </ul>
  );
}
