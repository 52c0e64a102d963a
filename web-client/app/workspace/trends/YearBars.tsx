import { useId } from 'react';

import type { LevelYear } from '../../documents/level-history';
import { usePage } from '../../page-context';
import { LevelPatterns } from './LevelPatterns';

const width = 132;
const bar = 16;
const longest = 84;
const levels = ['RED', 'YELLOW', 'GREEN'] as const;

const countOf = (year: LevelYear, level: (typeof levels)[number]) =>
  ({ RED: year.red, YELLOW: year.yellow, GREEN: year.green })[level];

/** One small picture a year, all to the same scale: how many meetings set which level. */
export function YearBars({ years, area }: { years: LevelYear[]; area: string }) {
  const { trends } = usePage().texts;
  const most = Math.max(1, ...years.flatMap((year) => levels.map((level) => countOf(year, level))));
  return (
    <ul className="year-bars">
      {years.map((year) => (
        <li key={year.year}>
          <strong>{year.year}</strong>
          <Bars year={year} most={most} label={trends.yearSentence(area, year)} />
        </li>
      ))}
    </ul>
  );
}

function Bars({ year, most, label }: { year: LevelYear; most: number; label: string }) {
  const { level: texts } = usePage().texts;
  const id = useId();
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${width} ${levels.length * 20}`}
      width={width}
      height={levels.length * 20}
      role="img"
      aria-label={label}
    >
      <LevelPatterns id={id} />
      {levels.map((level, index) => {
        const count = countOf(year, level);
        const length = (count / most) * longest;
        const shape = { x: 16, y: index * 20, width: length, height: bar };
        return (
          <g key={level} className={`strip-${level.toLowerCase()}`}>
            <text className="bar-letter" x={0} y={index * 20 + 12}>
              {texts[level].letter}
            </text>
            <rect {...shape} />
            <rect {...shape} fill={`url(#${id}-${level})`} className="strip-pattern" />
            <text className="bar-count" x={20 + length} y={index * 20 + 12}>
              {count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
