import { Field, InputType } from 'type-graphql';
import { AppError } from './errors';
import { DateScalar } from './graphql-types';

/** A first and a last day, both included; either may be left open. */
@InputType({ description: 'A range of days, both inclusive; an end that is left out is open' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day' })
  to?: string | null;
}

/** The filter of every list of things that have a period. */
@InputType({ description: 'A condition on a period' })
export class DateRangeFilter {
  @Field(() => DateRange, { nullable: true, description: 'Has at least one day in common with the range' })
  overlaps?: DateRange | null;
}

/**
 * The filter as SQL over a list's `item`, its values bound from `$first` on. A period without a first day has not
 * begun and overlaps nothing; one without a last day goes on.
 */
export function dateRangeSql(
  filter: DateRangeFilter,
  columns: { start: string; end: string },
  first = 1,
): { sql: string; values: (string | null)[] } {
  if (!filter.overlaps) return { sql: 'true', values: [] };
  const { from = null, to = null } = filter.overlaps;
  if (from && to && to < from)
    throw new AppError('INVALID_INPUT', { reason: 'period.order', path: ['period', 'overlaps', 'to'] });
  const [earliest, latest] = [`$${first}::date`, `$${first + 1}::date`];
  const [start, end] = [`item.${columns.start}`, `item.${columns.end}`];
  return {
    sql: `${start} <= coalesce(${latest}, 'infinity') and coalesce(${end}, 'infinity') >= coalesce(${earliest}, '-infinity')`,
    values: [from, to],
  };
}
