import type { DataSource } from 'typeorm';
import type { Db } from './unit-of-work';

/** Something that happened, for other services: a type and what they need to know of it. */
export interface OutboxEvent {
  tenantId: string;
  /** `promises.activities-counted`: the service, then what happened. */
  type: string;
  payload: Record<string, unknown>;
}

/** Writes an event in the same transaction as the change it tells of, so neither exists without the other. */
export async function emit(db: Db, event: OutboxEvent): Promise<void> {
  // No RETURNING: the service may add to its outbox, only the relay may read it.
  await db.query('insert into outbox (tenant_id, type, payload) values ($1, $2, $3)', [
    event.tenantId,
    event.type,
    event.payload,
  ]);
}

export interface SentEvent extends OutboxEvent {
  id: string;
}

/**
 * Sends at most 100 unsent events in order and marks them sent in the same transaction. A crash in between sends
 * some of them again; consumers know the event's id. Returns how many were sent.
 */
export async function relayOutbox(
  source: DataSource,
  send: (event: SentEvent) => Promise<void>,
): Promise<number> {
  return source.transaction(async (manager) => {
    await manager.query(`select set_config('app.in_scope', 'on', true), set_config('app.relay', 'on', true)`);
    const rows = await manager.query<
      { tenant_id: string; id: string; type: string; payload: Record<string, unknown> }[]
    >(
      'select tenant_id, id, type, payload from outbox where sent_at is null order by position limit 100 for update skip locked',
    );
    for (const row of rows)
      await send({ tenantId: row.tenant_id, id: row.id, type: row.type, payload: row.payload });
    if (rows.length > 0)
      await manager.query('update outbox set sent_at = now() where id = any ($1::uuid[])', [
        rows.map(({ id }) => id),
      ]);
    return rows.length;
  });
}
