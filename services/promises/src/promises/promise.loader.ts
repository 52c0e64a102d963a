import type { Context } from '@medborgarlofte/platform/context';
import { loadOne, type RowKey } from '@medborgarlofte/platform/loading';
import DataLoader from 'dataloader';
import { recordReading } from '../granted-reading';
import { PromiseRecord } from './promise';

/** One promise by id, or null; a reading by grant is recorded. */
export async function loadPromise(ctx: Context, key: RowKey): Promise<PromiseRecord | null> {
  return recordReading(ctx, await loadOne(ctx, PromiseRecord, key));
}

/** One promise by the number people know it by, batched over the request's municipalities. */
export async function loadByNumber(
  ctx: Context,
  tenantId: string,
  number: number,
): Promise<PromiseRecord | null> {
  const loader = ctx.loader<RowKey, PromiseRecord | null>(
    'promise:number',
    () =>
      new DataLoader<RowKey, PromiseRecord | null, string>(
        (keys) =>
          ctx.read(async (db) => {
            const rows = await db
              .createQueryBuilder(PromiseRecord, 'item')
              .where(
                '(item.tenant_id, item.number) in (select * from unnest(:tenants::text[], :numbers::int[]))',
                {
                  tenants: keys.map((key) => key.tenantId),
                  numbers: keys.map(({ id }) => Number(id)),
                },
              )
              .getMany();
            return keys.map(
              (key) =>
                rows.find((row) => row.tenantId === key.tenantId && row.number === Number(key.id)) ?? null,
            );
          }),
        { cacheKeyFn: (key) => `${key.tenantId}|${key.id}` },
      ),
  );
  return recordReading(ctx, await loader.load({ tenantId, id: String(number) }));
}
