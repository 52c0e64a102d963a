import type { DataSource } from 'typeorm';
import type { Actor } from './actor';
import type { Db } from './unit-of-work';

/** One line of the audit log: what was done to which thing in which tenant. Never content, never a name. */
export interface AuditLine {
  tenantId: string;
  /** Verb of the domain, `promise.publish`; of a refusal the operation, `Mutation.publishPromise`. */
  action: string;
  /** Global id of the thing. */
  object?: string;
  outcome?: 'done' | 'refused' | 'read';
  requestId?: string;
}

/** Adds a line in the use case's own transaction: the change and its record are kept together or not at all (E07). */
export function audit(db: Db, actor: Actor, line: AuditLine): Promise<void> {
  return auditAll(db, actor, [line]);
}

/**
 * Adds several lines in one statement, for lists of sensitive rows that are read together. Each tenant's chain is
 * locked in turn, always in the same order, so that two readers of several tenants do not wait for each other.
 */
export async function auditAll(db: Db, actor: Actor, lines: AuditLine[]): Promise<void> {
  const roles = [...new Set(actor.memberships.map(({ kind, key, role }) => `${kind}/${key}/${role}`))];
  await db.query(
    `insert into audit (tenant_id, number, at, subject, roles, action, object, outcome, request_id, previous, hash)
     select tenant_id, 0, now(), $1::text, $2::text[], action, object, outcome, request_id, '', ''
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as line (tenant_id, action, object, outcome, request_id)
     order by tenant_id`,
    [
      actor.subject,
      roles,
      lines.map(({ tenantId }) => tenantId),
      lines.map(({ action }) => action),
      lines.map(({ object }) => object ?? null),
      lines.map(({ outcome }) => outcome ?? 'done'),
      lines.map(({ requestId }) => requestId ?? null),
    ],
  );
}

/** The first broken link of a tenant's chain, or undefined when it verifies (E08). Asks for a role that sees the log. */
export async function brokenAuditLine(
  source: DataSource | Db,
  schema: string,
  tenantId: string,
): Promise<number | undefined> {
  const [broken] = await source.query<{ number: string }[]>(
    `select line.number from ${schema}.audit line
     left join ${schema}.audit before on before.tenant_id = line.tenant_id and before.number = line.number - 1
     where line.tenant_id = $1 and (line.hash <> ${schema}.audit_line_hash(line)
       or line.previous <> coalesce(before.hash, '') or (line.number > 1 and before.number is null))
     order by line.number limit 1`,
    [tenantId],
  );
  return broken && Number(broken.number);
}
