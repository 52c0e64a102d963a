import type { NumberSeries } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { Table } from '../../components/Table';

const [width, height, edge] = [160, 36, 4];

/** A number from meeting to meeting: a line made on the server, the last value beside it, and the same as a table. */
export function Sparkline({ series: { label, unit, points } }: { series: NumberSeries }) {
  const { meeting: texts } = usePage().texts;
  const last = points.at(-1);
  if (!last) return null;
  const said = points.map(({ meetingDate, value }) => `${meetingDate} ${value}`).join(', ');
  const at = placer(points.map(({ value }) => value));
  return (
    <div className="spark">
      <p className="spark-line">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={texts.trendSaid(label, said)}
        >
          <polyline points={points.map(({ value }, index) => at(value, index).join(',')).join(' ')} />
          <circle r="3" cx={at(last.value, points.length - 1)[0]} cy={at(last.value, points.length - 1)[1]} />
        </svg>
        <span>
          <strong>{last.value}</strong> {unit} <span className="quiet">{label}</span>
        </span>
      </p>
      <details>
        <summary>{texts.asTable}</summary>
        <Table
          caption={texts.numbersCaption(label, unit)}
          rows={points}
          keyOf={({ meetingDate }) => meetingDate}
          columns={[
            { head: texts.meetingDay, cell: ({ meetingDate }) => meetingDate },
            { head: texts.value, figure: true, cell: ({ value }) => value },
          ]}
        />
      </details>
    </div>
  );
}

/** Where a value lies: the scale begins at nothing, so that a small change does not look like a large one. */
function placer(values: number[]): (value: number, index: number) => [number, number] {
  const most = Math.max(1, ...values);
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  return (value, index) => [edge + index * step, height - edge - (value / most) * (height - 2 * edge)];
}
