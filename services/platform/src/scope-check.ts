import { Counter } from 'prom-client';
import type { Log } from './log';

/** The SQLSTATE of the warning; one of our own, which PostgreSQL itself never gives. */
const scopeMissingState = 'ML001';

/**
 * SQL that makes a schema's two functions: `in_scope`, true where a scope is set and otherwise false with a warning,
 * and the trigger `ask_scope`, which asks it before rows are written. Both run with the rights of whoever asks.
 */
export const makeScopeCheck = (schema: string) => `
  create or replace function ${schema}.in_scope(place text) returns boolean language plpgsql stable parallel safe as $$
    begin
      if current_setting('app.in_scope', true) = 'on' then return true; end if;
      raise warning using errcode = '${scopeMissingState}', message = 'no scope is set', schema = '${schema}', table = place;
      return false;
    end $$;
  create or replace function ${schema}.ask_scope() returns trigger language plpgsql as $$
    begin
      if row_security_active(tg_relid) then perform ${schema}.in_scope(tg_table_name); end if;
      return null;
    end $$;`;

/** SQL, true in a scope. The setting is read first, since the function costs more than all the rest of a policy. */
const inScope = (schema: string, place: string) =>
  `current_setting('app.in_scope', true) = 'on' or ${schema}in_scope('${place}')`;

/**
 * SQL that lets a table show and take nothing where no scope is set, whatever its other policies say (B04). The check
 * stands in a sub-select, so it is made once per statement. PostgreSQL may refuse a row by another policy before it
 * reads this one, hence the trigger; the owner, and the cascade of a foreign key, are not asked.
 */
export function askForScope(table: string, role: string): string {
  const [schema = '', name = ''] = table.replaceAll('"', '').split('.');
  return `${makeScopeCheck(schema)}
    create policy in_scope on ${table} as restrictive for all to ${role} using ((select ${inScope(`${schema}.`, name)}));
    create trigger in_scope before insert or update or delete on ${table} for each statement execute function ${schema}.ask_scope();`;
}

/** SQL, the list in a setting. An index may be searched by it before any other policy is read, so it asks for the scope too. */
export const askedList = (setting: string, list: string, schema = '') =>
  `(select case when ${inScope(schema, setting)} then ${list} end)::text[]`;

/** SQL that takes the question back from a schema's tables; lists then hold whether there is a scope or not. */
export const askNoScope = (schema: string) => `
  do $$ declare place regclass; begin
    for place in select polrelid::regclass from pg_policy join pg_class c on c.oid = polrelid
      where polname = 'in_scope' and relnamespace = '${schema}'::regnamespace
    loop execute format('drop policy in_scope on %1$s; drop trigger if exists in_scope on %1$s', place); end loop;
  end $$;
  create or replace function ${schema}.in_scope(place text) returns boolean language sql stable as 'select true';`;

/** How often a protected table was reached with no scope set, by the service whose connection it was. */
export const scopeMissing = new Counter({
  name: 'scope_missing_total',
  help: 'Protected tables reached with no scope set; each is a bug',
  labelNames: ['database'],
  registers: [],
});

interface Notices {
  on(
    event: 'notice',
    listener: (notice: { code?: string; schema?: string; table?: string }) => void,
  ): unknown;
}

/** Turns the database's warning into an alarm: a line in the log and a count. */
export function alarmOnMissingScope(client: Notices, database: string, log: Log): void {
  client.on('notice', ({ code, schema, table }) => {
    if (code !== scopeMissingState) return;
    scopeMissing.inc({ database });
    log.error({ event: 'alarm', alarm: 'scope-missing', table: `${schema}.${table}` }, 'no scope is set');
  });
}
