import { number } from '../../dates';
import type { Round } from '../../documents/measurement';
import { usePage } from '../../page-context';
import { drawn, height } from './series';

/** A series drawn on the server: values as points, what is missing as an empty mark, a change of method as a line. What it shows is said in `sentence`. */
export function SeriesChart({
  rounds,
  label,
  sentence,
}: {
  rounds: Round[];
  label: string;
  sentence: string;
}) {
  const { width, base, points, lines, ticks } = drawn(rounds);
  return (
    <div className="strip-scroll" tabIndex={0} role="region" aria-label={label}>
      <svg
        className="series"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={sentence}
      >
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <path className="series-tick" d={`M50 ${y}H${width - 8}`} />
            <text x={46} y={y + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
        {lines.map((line) => (
          <polyline key={line} points={line} />
        ))}
        {points.map((point) => (
          <Point key={point.round.dueDate} {...point} base={base} />
        ))}
      </svg>
    </div>
  );
}

function Point({ round, x, y, base }: { round: Round; x: number; y: number | null; base: number }) {
  const { measurement: words } = usePage().texts.knowledge;
  const { state, small, methodChanged, dueDate } = round;
  return (
    <g>
      {methodChanged && (
        <g className="series-change">
          <path d={`M${x - 14} 14V${base}`} />
          <text x={x - 14} y={11} textAnchor="middle">
            {words.methodMark}
          </text>
        </g>
      )}
      {y !== null && <circle r={4} cx={x} cy={y} />}
      {small && (
        <text x={x} y={base - 6} textAnchor="middle">
          {`<${small.fewerThan}`}
        </text>
      )}
      {(state === 'MISSING' || state === 'NOT_MEASURED') && (
        <path className="series-missing" d={`M${x - 5} ${base - 13}l10 10m0 -10l-10 10`} />
      )}
      <text className="series-due" x={x} y={base + 16} textAnchor="middle">
        {dueDate.slice(2, 7)}
      </text>
    </g>
  );
}
