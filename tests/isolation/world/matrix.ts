import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sight } from './crawl';

/** One line of the matrix: a field or operation on something of somebody's in some stage, and what each role gets. */
export interface Line {
  place: string;
  results: Record<string, string>;
}

const file = path.join(__dirname, '..', 'matrix.csv');

/** Lines for fields: seen, refused (an error says so), or null (as if it were not there). */
export function fieldLines(sights: Map<string, Sight>): Line[] {
  const places = new Set([...sights.values()].flatMap(({ seen }) => [...seen]));
  return [...places].map((place) => {
    const [field, owner] = place.split(',');
    const result = ({ seen, refused }: Sight) =>
      seen.has(place) ? 'seen' : refused.has(`${field},${owner}`) ? 'refused' : 'null';
    return {
      place,
      results: Object.fromEntries([...sights].map(([person, sight]) => [person, result(sight)])),
    };
  });
}

/** The matrix as it is committed: sorted, one line per place, one column per role. */
export function toCsv(lines: Line[], people: string[]): string {
  const sorted = lines
    .map(({ place, results }) => [place, ...people.map((person) => results[person] ?? '-')].join(','))
    .sort();
  return `${[['field', 'owner', 'stage', ...people].join(','), ...sorted].join('\n')}\n`;
}

/** The fields that somebody sees by the committed matrix, each with its place. */
export function seenBy(person: string): string[] {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = head!.indexOf(person);
  const seen = lines.filter((line) => line[column] === 'seen');
  return seen.map((line) => line.slice(0, 3).join(',')).sort();
}

/** The committed matrix; `MATRIX=write` (npm run matrix) puts what was found in its place first. */
export function committedMatrix(found: string): string {
  if (process.env['MATRIX'] === 'write') writeFileSync(file, found);
  return readFileSync(file, 'utf8');
}
