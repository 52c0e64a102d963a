import { GraphQLScalarType, Kind } from 'graphql';
import { isWorkingDay } from '../groups/holidays';

const monthName = /^\d{4}-(0[1-9]|1[0-2])$/;
const dayMs = 86_400_000;

function checkMonth(value: unknown): string {
  if (typeof value === 'string' && monthName.test(value)) return value;
  throw new TypeError('A month is written 2026-11');
}

/** A calendar month in Sweden, `2026-11`. */
export const IsoMonthScalar = new GraphQLScalarType<string, string>({
  name: 'IsoMonth',
  description: 'A calendar month in Sweden, 2026-11',
  serialize: checkMonth,
  parseValue: checkMonth,
  parseLiteral: (node) => checkMonth(node.kind === Kind.STRING ? node.value : null),
});

/** The month of a day. */
export const monthOf = (day: string) => day.slice(0, 7);

/** The month so many months after another; before it when the number is negative. */
export function monthsAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number! - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The first and the last day of a month. */
export function daysOf(month: string): [first: string, last: string] {
  const next = Date.parse(`${monthsAfter(month, 1)}-01T00:00:00Z`);
  return [`${month}-01`, new Date(next - dayMs).toISOString().slice(0, 10)];
}

/** The n-th working day of a month, from 1. */
export function workingDay(month: string, n: number): string {
  let left = n;
  for (let day = Date.parse(`${month}-01T00:00:00Z`); ; day += dayMs) {
    const name = new Date(day).toISOString().slice(0, 10);
    if (isWorkingDay(name)) left -= 1;
    if (left <= 0) return name;
  }
}

/** Working days of the next month after which a report that has not come counts as late *(p)*. */
export const daysToSend = 5;

/** The last day on which a month's report is sent in time. */
export const dueDateOf = (month: string) => workingDay(monthsAfter(month, 1), daysToSend);
