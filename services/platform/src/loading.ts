import DataLoader from 'dataloader';
import type { EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import type { Context } from './context';

/** A row of a tenant, as every tenant table has them. */
export interface TenantRow extends ObjectLiteral {
  tenantId: string;
  id: string;
}
export interface RowKey {
  tenantId: string;
  id: string;
}

const keyText = ({ tenantId, id }: RowKey) => `${tenantId}|${id}`;

function nameOf(entity: EntityTarget<ObjectLiteral>): string {
  return (entity as { name: string }).name;
}

/** Loads one row by key under the caller's scope, batched with the request's other loads; null when it is not there for this caller. */
export function loadOne<T extends TenantRow>(
  ctx: Context,
  entity: EntityTarget<T>,
  key: RowKey,
): Promise<T | null> {
  const loader = ctx.loader<RowKey, T | null>(
    `one:${nameOf(entity)}`,
    () =>
      new DataLoader<RowKey, T | null, string>(
        (keys) =>
          ctx.read(async (db) => {
            const rows = await db
              .createQueryBuilder(entity, 'item')
              .where('(item.tenant_id, item.id) in (select * from unnest(:tenants::text[], :ids::uuid[]))', {
                tenants: keys.map(({ tenantId }) => tenantId),
                ids: keys.map(({ id }) => id),
              })
              .getMany();
            const found = new Map(rows.map((row) => [keyText(row), row]));
            return keys.map((key) => found.get(keyText(key)) ?? null);
          }),
        { cacheKeyFn: keyText },
      ),
  );
  return loader.load(key);
}

/** Loads the rows whose foreign key `column` (a property) is the parent's id, in the given order, batched over all parents. */
export function loadChildren<T extends TenantRow>(
  ctx: Context,
  entity: EntityTarget<T>,
  column: keyof T & string,
  parent: RowKey,
  order: FindOptionsOrder<T>,
): Promise<T[]> {
  const loader = ctx.loader<RowKey, T[]>(
    `children:${nameOf(entity)}:${column}`,
    () =>
      new DataLoader<RowKey, T[], string>(
        (keys) =>
          ctx.read(async (db) => {
            const builder = db
              .createQueryBuilder(entity, 'item')
              .where(
                `(item.tenant_id, item.${column}) in (select * from unnest(:tenants::text[], :ids::uuid[]))`,
                {
                  tenants: keys.map(({ tenantId }) => tenantId),
                  ids: keys.map(({ id }) => id),
                },
              );
            for (const [property, direction] of Object.entries(order))
              builder.addOrderBy(`item.${property}`, direction as 'ASC' | 'DESC');
            const byParent = Map.groupBy(
              await builder.getMany(),
              (row) => `${row.tenantId}|${String(row[column])}`,
            );
            return keys.map((key) => byParent.get(keyText(key)) ?? []);
          }),
        { cacheKeyFn: keyText },
      ),
  );
  return loader.load(parent);
}
