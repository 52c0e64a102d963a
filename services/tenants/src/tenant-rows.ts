import DataLoader from 'dataloader';
import {
  In,
  type EntityTarget,
  type FindOptionsWhere,
  type FindOptionsOrder,
  type ObjectLiteral,
} from 'typeorm';
import type { Context } from '@medborgarlofte/platform/context';

/** Loads the rows whose `column` is the given key, ordered, one statement for all the request's keys; for lists that are short by nature. */
export function loadTenantRows<T extends ObjectLiteral>(
  ctx: Context,
  entity: EntityTarget<T>,
  column: keyof T & string,
  key: string,
  order: keyof T & string,
): Promise<T[]> {
  const loader = ctx.loader<string, T[]>(
    `rows:${(entity as { name: string }).name}:${column}`,
    () =>
      new DataLoader<string, T[], string>((keys) =>
        ctx.read(async (db) => {
          const rows = await db.find(entity, {
            where: { [column]: In([...keys]) } as FindOptionsWhere<T>,
            order: { [order]: 'ASC' } as FindOptionsOrder<T>,
          });
          const byKey = Map.groupBy(rows, (row) => String(row[column]));
          return keys.map((one) => byKey.get(one) ?? []);
        }),
      ),
  );
  return loader.load(key);
}
