import DataLoader from 'dataloader';
import type { EntityMetadata, EntityTarget, FindOptionsOrder, ObjectLiteral } from 'typeorm';
import type { Context } from './context';
import type { Db } from './unit-of-work';

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
            const rows = await readByKeys(db, entity, 'id', keys);
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
            const rows = await readByKeys(db, entity, column, keys, order);
            const byParent = Map.groupBy(rows, (row) => `${row.tenantId}|${String(row[column])}`);
            return keys.map((key) => byParent.get(keyText(key)) ?? []);
          }),
        { cacheKeyFn: keyText },
      ),
  );
  return loader.load(parent);
}

async function readByKeys<T extends TenantRow>(
  db: Db,
  entity: EntityTarget<T>,
  property: keyof T & string,
  keys: readonly RowKey[],
  order: FindOptionsOrder<T> = {},
): Promise<T[]> {
  const metadata = db.connection.getMetadata(entity);
  const columnOf = (name: string) => `item."${metadata.findColumnWithPropertyName(name)!.databaseName}"`;
  const orderBy = Object.entries(order).map(([name, direction]) => `${columnOf(name)} ${String(direction)}`);
  const rows = await readEntities(
    db,
    entity,
    `select ${columnsOf(metadata)} from ${quoted(metadata.tablePath)} item
     where (item.tenant_id, ${columnOf(property)}) in (select * from unnest($1::text[], $2::uuid[]))
     ${orderBy.length > 0 ? `order by ${orderBy.join(', ')}` : ''}`,
    [keys.map(({ tenantId }) => tenantId), keys.map(({ id }) => id)],
  );
  return rows.map(({ item }) => item);
}

/** A table's name for SQL, with its schema when it lies in another one. */
export const quoted = (tablePath: string) =>
  tablePath
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** All columns of an entity, for a statement over `item`; a table may have others that this service is not to see. */
export const columnsOf = ({ columns }: EntityMetadata) =>
  columns.map(({ databaseName }) => `item."${databaseName}"`).join(', ');

/**
 * Reads entities by a statement that selects all their columns; each comes with its raw line, for what else was
 * selected. TypeORM's own builder takes longer to write such a statement than PostgreSQL to answer it.
 */
export async function readEntities<T extends ObjectLiteral>(
  db: Db,
  entity: EntityTarget<T>,
  sql: string,
  values: unknown[],
): Promise<{ item: T; line: Record<string, unknown> }[]> {
  const { driver } = db.connection;
  const metadata = db.connection.getMetadata(entity);
  const lines = await db.query<Record<string, unknown>[]>(sql, values);
  return lines.map((line) => {
    const item = metadata.create() as T;
    for (const column of metadata.columns)
      column.setEntityValue(item, driver.prepareHydratedValue(line[column.databaseName], column));
    return { item, line };
  });
}

/** Loads what a statement of one's own finds for a row, batched over all rows that the request asks it for. */
export function loadTogether<T>(
  ctx: Context,
  name: string,
  key: RowKey,
  read: (db: Db, keys: readonly RowKey[]) => Promise<T[]>,
): Promise<T> {
  const loader = ctx.loader<RowKey, T>(
    `together:${name}`,
    () =>
      new DataLoader<RowKey, T, string>((keys) => ctx.read((db) => read(db, keys)), { cacheKeyFn: keyText }),
  );
  return loader.load(key);
}
