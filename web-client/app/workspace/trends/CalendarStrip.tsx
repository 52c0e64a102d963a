import { useId } from 'react';

import { usePage } from '../../page-context';
import { LevelPatterns } from './LevelPatterns';
import type { StripYear } from './strip';

const side = 14;
const left = 40;
const head = 14;
const rowHeight = 36;
const weeks = 53;
const named = [1, 10, 20, 30, 40, 50];

const x = (week: number) => left + (week - 1) * side;

/** Weeks across, years down: letter, pattern and colour for each meeting. What it shows is said in `sentence`. */
export function CalendarStrip({
  years,
  label,
  sentence,
}: {
  years: StripYear[];
  label: string;
  sentence: string;
}) {
  const id = useId();
  const height = head + years.length * rowHeight + 4;
  return (
    <div className="strip-scroll" tabIndex={0} role="region" aria-label={label}>
      <svg
        className="strip"
        viewBox={`0 0 ${left + weeks * side + 2} ${height}`}
        width={left + weeks * side + 2}
        height={height}
        role="img"
        aria-label={sentence}
      >
        <LevelPatterns id={id} />
        {named.map((week) => (
          <text key={week} className="strip-week" x={x(week) + side / 2} y={10} textAnchor="middle">
            {week}
          </text>
        ))}
        {years.map((year, index) => (
          <YearRow key={year.year} year={year} top={head + index * rowHeight} id={id} />
        ))}
      </svg>
    </div>
  );
}

function YearRow({ year, top, id }: { year: StripYear; top: number; id: string }) {
  const { level, trends } = usePage().texts;
  const y = top + 12;
  return (
    <g>
      <text className="strip-year" x={0} y={y + 11}>
        {year.year}
      </text>
      <rect className="strip-row" x={left} y={y} width={weeks * side} height={side} />
      {year.empty.map((week) => (
        <rect key={week} x={x(week)} y={y} width={side} height={side} fill={`url(#${id}-empty)`} />
      ))}
      {year.cells.map(({ week, point }) => (
        <g key={week} className={`strip-cell strip-${point.level.toLowerCase()}`}>
          <rect x={x(week)} y={y} width={side} height={side} />
          <rect
            x={x(week)}
            y={y}
            width={side}
            height={side}
            fill={`url(#${id}-${point.level})`}
            className="strip-pattern"
          />
          <text x={x(week) + side / 2} y={y + 11} textAnchor="middle">
            {level[point.level].letter}
          </text>
        </g>
      ))}
      {year.changes.map((week) => (
        <g key={week} className="strip-change">
          <path d={`M${x(week)} ${y - 3}v${side + 6}`} />
          <text x={x(week) + 2} y={y - 2}>
            {trends.changeMark}
          </text>
        </g>
      ))}
      {year.notes.map(({ number, from, to }) => (
        <g key={number} className="strip-note">
          <path d={`M${x(from)} ${y + side + 4}H${x(to) + side}`} />
          <text x={x(from)} y={y - 2}>
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}
