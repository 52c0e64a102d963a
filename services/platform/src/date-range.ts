import { Field, InputType } from 'type-graphql';
import { AppError } from './errors';
import { DateScalar } from './graphql-types';

/** A first and a last day, both included; either may be left open. */
@InputType({ description: 'A range of days, first and last included; either end may be left open' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'First day' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day' })
  to?: string | null;
}

/** The filter of every list of things that have a period. */
@InputType({ description: 'Which periods are wanted' })
export class DateRangeFilter {
  @Field(() => DateRange, { description: 'Periods that share at least one day with this range' })
  overlaps: DateRange;
}

/**
 * The filter as SQL over a list's `item`, its values bound from `$first` on. A period without a first day has not
 * begun and overlaps nothing; one without a last day goes on.
 */
export function overlapSql(
  { overlaps: { from, to } }: DateRangeFilter,
  columns: { start: string; end: string },
  first = 1,
): { sql: string; values: (string | null)[] } {
  if (from && to && to < from)
    throw new AppError('INVALID_INPUT', { reason: 'period.order', path: ['period', 'overlaps', 'to'] });
  const [earliest, latest] = [`$${first}::date`, `$${first + 1}::date`];
  const [start, end] = [`item.${columns.start}`, `item.${columns.end}`];
  return {
    sql: `${start} <= coalesce(${latest}, 'infinity') and coalesce(${end}, 'infinity') >= coalesce(${earliest}, '-infinity')`,
    values: [from ?? null, to ?? null],
  };
}
