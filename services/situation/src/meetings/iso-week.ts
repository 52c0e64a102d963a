import { GraphQLScalarType, Kind } from 'graphql';

const weekName = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
const dayMs = 86_400_000;

function checkWeek(value: unknown): string {
  if (typeof value === 'string' && weekName.test(value)) return value;
  throw new TypeError('A week is written 2026-W48');
}

/** A week as Sweden counts them, by ISO 8601. */
export const IsoWeekScalar = new GraphQLScalarType<string, string>({
  name: 'IsoWeek',
  description: 'A week as Sweden counts them (ISO 8601), 2026-W48',
  serialize: checkWeek,
  parseValue: checkWeek,
  parseLiteral: (node) => checkWeek(node.kind === Kind.STRING ? node.value : null),
});

/** The ISO week of a day; it belongs to the year in which its Thursday lies. */
export function isoWeekOf(day: string): string {
  const date = Date.parse(`${day}T00:00:00Z`);
  const daysToThursday = 4 - (new Date(date).getUTCDay() || 7);
  const thursday = new Date(date + daysToThursday * dayMs);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * dayMs)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
