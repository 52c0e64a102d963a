import { DataSource, type EntityManager } from 'typeorm';
import { heldSetting, holds, organisationOf, tenantKind, tenantsOf, type Actor } from './actor';
import { AppError, asAppError, databaseBusy } from './errors';

declare const scoped: unique symbol;

/** A database handle inside a transaction whose scope is set. Only `inScope` makes one, so forgetting the scope does not compile. */
export type Db = EntityManager & { readonly [scoped]: true };

/** Runs one use case: a transaction of its own with the actor's scope. */
export type InScope = <T>(work: (db: Db) => Promise<T>) => Promise<T>;

const attempts = 3;

/**
 * Opens a transaction, sets what the policies read (who, member of which tenants, in which roles and units,
 * granted what), and runs the work. Deadlocks and serialisation failures are tried again, three times in all (E06).
 */
export async function inScope<T>(source: DataSource, actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await source.transaction(async (manager) => {
        await setScope(manager, actor);
        return work(manager as Db);
      });
    } catch (error) {
      const again = asAppError(error)?.details.reason === 'conflict.busy' && attempt < attempts;
      if (!again) throw poolFailure(error) ?? error;
    }
  }
}

/** A full pool is the server's trouble, said as such and soon, rather than a request that hangs (F08). */
function poolFailure(error: unknown): AppError | undefined {
  const message = error instanceof Error ? error.message : '';
  const isFull = /timeout exceeded when trying to connect|Connection terminated|ECONNREFUSED/.test(message);
  return isFull ? databaseBusy() : undefined;
}

async function setScope(manager: EntityManager, actor: Actor): Promise<void> {
  const settings = scopeSettings(actor);
  await manager.query(
    'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as setting (name, value)',
    [Object.keys(settings), Object.values(settings)],
  );
  if (actor.memberships.some(({ kind }) => kind !== tenantKind)) await manager.query(readGrants);
}

/** Grants live in `access.reach`, one row per grant and release; its own policy shows each organisation its own. */
const readGrants = `
  select set_config('granted.' || release, string_agg(distinct tenant_id, ','), true) from access.reach
  where organisation = any (string_to_array(current_setting('app.organisations', true), ','))
    and current_date >= valid_from and current_date <= valid_to and revoked_at is null
  group by release`;

function scopeSettings(actor: Actor): Record<string, string> {
  const settings: Record<string, string> = {
    'app.in_scope': 'on',
    'app.tenants': tenantsOf(actor).join(','),
    'app.organisations': [...new Set(actor.memberships.map(organisationOf))].join(','),
    'app.units': actor.memberships
      .filter(({ unit }) => unit)
      .map(({ key, unit }) => `${key}/${unit}`)
      .join(','),
    'app.subject': actor.subject ?? '',
    'app.scopes': actor.scopes.join(','),
  };
  for (const role of new Set(actor.memberships.map((membership) => membership.role))) {
    const keys = actor.memberships.filter((membership) => membership.role === role).map(({ key }) => key);
    settings[heldSetting(role)] = [...new Set(keys)].join(',');
  }
  return settings;
}

/**
 * The actor must hold one of the roles in the tenant: FORBIDDEN for a member without the role, NOT_FOUND for
 * everybody else, to whom the tenant's things do not exist.
 */
export function requireRole(actor: Actor, tenantId: string, roles: readonly string[]): void {
  if (holds(actor, roles, tenantId)) return;
  if (actor.subject === null) throw new AppError('UNAUTHENTICATED');
  if (tenantsOf(actor).includes(tenantId)) throw new AppError('FORBIDDEN');
  throw new AppError('NOT_FOUND', { hidesRefusal: true });
}

/**
 * Makes a creating use case safe to send twice (E02): the first call with a key does the work and keeps the id it
 * made; later and simultaneous calls get the same id back. Another input under the same key is refused.
 */
export async function once(
  db: Db,
  call: { tenantId: string; key?: string | null; operation: string; inputHash: string },
  work: () => Promise<string>,
): Promise<string> {
  if (!call.key) return work();
  const inserted = await db.query<{ key: string }[]>(
    'insert into idempotency (tenant_id, key, operation, input_hash) values ($1, $2, $3, $4) on conflict do nothing returning key',
    [call.tenantId, call.key, call.operation, call.inputHash],
  );
  if (inserted.length === 0) {
    const [first] = await db.query<{ operation: string; input_hash: string; result: string }[]>(
      'select operation, input_hash, result from idempotency where tenant_id = $1 and key = $2',
      [call.tenantId, call.key],
    );
    if (first?.operation === call.operation && first.input_hash === call.inputHash) return first.result;
    throw new AppError('INVALID_INPUT', {
      reason: 'idempotency.another-input',
      path: ['input', 'idempotencyKey'],
    });
  }
  const result = await work();
  await db.query('update idempotency set result = $3 where tenant_id = $1 and key = $2', [
    call.tenantId,
    call.key,
    result,
  ]);
  return result;
}
