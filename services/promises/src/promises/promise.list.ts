import { connectionOf, loadPage, PageArgs, type Page } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { DateRangeFilter, dateRangeSql } from '@medborgarlofte/platform/date-range';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { recordReadings } from '../granted-reading';
import { PromiseRecord } from './promise';

export const PromiseConnection = connectionOf(PromiseRecord, 'Promise');

export enum PromiseOrderField {
  NUMBER = 'NUMBER',
  PERIOD_START = 'PERIOD_START',
}
registerEnumType(PromiseOrderField, {
  name: 'PromiseOrderField',
  description: 'What a list of promises can be ordered by',
  valuesConfig: {
    NUMBER: { description: 'The number in the municipality' },
    PERIOD_START: { description: 'First day of the period; those without one come last' },
  },
});

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list goes',
  valuesConfig: {
    ASC: { description: 'Lowest or earliest first' },
    DESC: { description: 'Highest or latest first' },
  },
});

@InputType({ description: 'How to order promises' })
export class PromiseOrder {
  @Field(() => PromiseOrderField, { description: 'By what' })
  field: PromiseOrderField;
  @Field(() => OrderDirection, { description: 'Which way' })
  direction: OrderDirection;
}

/** A page of a municipality's promises. */
@ArgsType()
export class PromiseListArgs extends PageArgs {
  @Field(() => [PromiseOrder], {
    nullable: true,
    description: 'One order; by number, the highest first, unless told',
  })
  @ArrayMaxSize(1)
  @ValidateNested({ each: true })
  orderBy?: PromiseOrder[] | null;
  @Field(() => DateRangeFilter, { nullable: true, description: 'Only those whose period fits' })
  period?: DateRangeFilter | null;
}

const columns = { [PromiseOrderField.NUMBER]: 'number', [PromiseOrderField.PERIOD_START]: 'sort_start' };

/** A page of one municipality's promises, as far as the caller may see them. */
export async function loadPromises(
  ctx: Context,
  tenantId: string,
  args: PromiseListArgs,
): Promise<Page<PromiseRecord>> {
  const { orderBy, period, ...page } = args;
  const { field, direction } = orderBy?.[0] ?? {
    field: PromiseOrderField.NUMBER,
    direction: OrderDirection.DESC,
  };
  const found = await loadPage(
    ctx,
    {
      entity: PromiseRecord,
      orderBy: [columns[field]],
      descending: direction === OrderDirection.DESC,
      ...(period && { where: dateRangeSql(period, { start: 'period_start', end: 'period_end' }) }),
    },
    { tenantId, id: null },
    page,
  );
  await recordReadings(ctx, found.nodes);
  return found;
}

/** A page of all published promises, those that begin last first; the same for everybody. */
export function loadPublished(ctx: Context, args: PageArgs): Promise<Page<PromiseRecord>> {
  const where = { sql: 'item.published', values: [] };
  return loadPage(
    ctx,
    { entity: PromiseRecord, parentColumn: null, orderBy: ['sort_start'], descending: true, where },
    { tenantId: null, id: null },
    args,
  );
}
