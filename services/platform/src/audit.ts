import type { DataSource } from 'typeorm';
import type { Actor } from './actor';
import type { Db } from './unit-of-work';

/** One line of the audit log: what was done to which thing in which tenant. Never content, never a name. */
export interface AuditLine {
  tenantId: string;
  /** Verb of the domain, `promise.publish`. */
  action: string;
  /** Global id of the thing. */
  object?: string;
  outcome?: 'done' | 'refused' | 'read';
  requestId?: string;
}

/** Adds a line in the use case's own transaction: the change and its record are kept together or not at all (E07). */
export async function audit(db: Db, actor: Actor, line: AuditLine): Promise<void> {
  const roles = [...new Set(actor.memberships.map(({ kind, key, role }) => `${kind}/${key}/${role}`))];
  await db.query(
    `insert into audit (tenant_id, number, at, subject, roles, action, object, outcome, request_id, previous, hash)
     values ($1, 0, now(), $2, $3, $4, $5, $6, $7, '', '')`,
    [line.tenantId, actor.subject, roles, line.action, line.object ?? null, line.outcome ?? 'done', line.requestId ?? null],
  );
}

/** The first broken link of a tenant's chain, or undefined when it verifies (E08). Asks for a role that sees the log. */
export async function brokenAuditLine(source: DataSource | Db, schema: string, tenantId: string): Promise<number | undefined> {
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
