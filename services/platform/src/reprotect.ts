import type { QueryRunner } from 'typeorm';
import { askForScope } from './scope-check';
import { heldBy, settingList } from './table-protection';

/** As PostgreSQL writes a list that does not ask for the scope. */
const list = (setting: string) =>
  String.raw`\( SELECT string_to_array\(NULLIF\(current_setting\('${setting}'::text, true\), ''::text\), ','::text\) AS string_to_array\)::text\[\]`;
const held = String.raw`\(tenant_id = ANY \(${list(String.raw`held\.(\w+)`)}\)\)`;
const heldInScope = String.raw`\(${held} AND \('([\w:-]+)'::text = ANY \(${list(String.raw`app\.scopes`)}\)\)\)`;
const oneRole = new RegExp(`${heldInScope}|${held}`, 'g');
const severalRoles = new RegExp(`(?:${heldInScope}|${held})(?: OR (?:${heldInScope}|${held}))+`, 'g');
const anyList = new RegExp(`${list(String.raw`([\w.]+)`)}`, 'g');

/** A policy as PostgreSQL writes it, with the lists of several roles read as one, and every list asking for the scope. */
function rewritten(expression: string): string {
  return expression
    .replace(severalRoles, (roles) =>
      heldBy(
        [...roles.matchAll(oneRole)].map(([, scoped, scope, plain]) =>
          scope ? `${scoped}(${scope})` : plain!,
        ),
      ),
    )
    .replace(anyList, (_, setting: string) => settingList(setting));
}

/**
 * Brings the tables of a schema to what protectTenantTable makes today, for migrations: each protected table and
 * each list asks for the scope, and no policy reads the lists of several roles one by one. What is so already is left
 * alone.
 */
export async function reprotect(runner: QueryRunner, schema: string): Promise<void> {
  const tables: { name: string }[] = await runner.query(
    `select format('%I.%I', $1::text, relname) as name from pg_class c where relnamespace = $1::regnamespace and relrowsecurity
       and not exists (select from pg_policy where polrelid = c.oid and polname = 'in_scope') order by relname`,
    [schema],
  );
  for (const { name } of tables) await runner.query(askForScope(name, `${schema}_service`));
  const policies: { name: string; using: string | null; check: string | null }[] = await runner.query(
    `select format('%I on %I.%I', policyname, schemaname, tablename) as name, qual as using, with_check as check
       from pg_policies where schemaname = $1 order by 1`,
    [schema],
  );
  for (const { name, using, check } of policies) {
    if (rewritten(`${using} ${check}`) === `${using} ${check}`) continue;
    await runner.query(
      `alter policy ${name} ${using ? `using (${rewritten(using)})` : ''} ${check ? `with check (${rewritten(check)})` : ''}`,
    );
  }
}
