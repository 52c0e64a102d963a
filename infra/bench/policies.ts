import { heldIn } from '@medborgarlofte/platform/table-protection';
import { askForScope, makeScopeCheck } from '@medborgarlofte/platform/scope-check';
import { Client } from 'pg';
import { startTestPostgres } from '../local/test-postgres';

const readers = ['coordinator', 'deputy', 'kommunpolis', 'council-member', 'politician', 'reporter'];
const rounds = 500;

/** What else lets a reader of a promise in, whatever the form of the roles. */
const list = (setting: string) =>
  `tenant_id = any ((select string_to_array(nullif(current_setting('${setting}', true), ''), ','))::text[])`;
const listPerRole = [...readers, 'job'].map((role) => list(`held.${role.replace('-', '_')}`)).join(' or ');

/** The table in each form: its condition on roles, and whether it asks for the scope. */
const forms: Record<string, { name: string; roles?: string; asks?: boolean }> = {
  no_policy: { name: 'no policies, the tenant named in the query alone' },
  per_role: { name: 'a list per role', roles: listPerRole },
  one_list: { name: 'one list of all roles', roles: heldIn(readers) },
  one_list_asked: { name: 'one list, and whether a scope is set', roles: heldIn(readers), asks: true },
};

/** Planning and execution of fifty rows of one tenant, of a table of 500 000 rows in each form of its policies, by turns in one run. */
export async function benchPolicies(): Promise<void> {
  const postgres = await startTestPostgres();
  const client = new Client({ connectionString: postgres.adminUrl });
  try {
    await client.connect();
    await client.query(
      `create schema bench; set search_path = bench; create role reader; grant usage on schema bench to reader; ${makeScopeCheck('bench')}`,
    );
    for (const form of Object.keys(forms)) await makeTable(client, form);
    await client.query(`set role reader; set app.in_scope = 'on'; set held.coordinator = 't17'`);
    for (let round = 0; round < rounds / 10; round += 1) await measure(client);
    const times: Record<string, [planning: number, execution: number][]> = {};
    for (let round = 0; round < rounds; round += 1) {
      for (const [form, time] of Object.entries(await measure(client))) (times[form] ??= []).push(time);
    }
    for (const [form, { name }] of Object.entries(forms)) {
      const [planning, execution] = [0, 1].map((part) => median(times[form]!.map((time) => time[part]!)));
      console.log(
        `${name.padEnd(50)} planning ${planning!.toFixed(3)} ms   execution ${execution!.toFixed(3)} ms`,
      );
    }
  } finally {
    await client.end();
    await postgres.stop();
  }
}

async function makeTable(client: Client, form: string): Promise<void> {
  const { roles, asks } = forms[form]!;
  const table = `bench.${form}`;
  await client.query(`
    create table ${table} (tenant_id text not null, id integer not null, published boolean not null, primary key (tenant_id, id));
    insert into ${table} select 't' || i % 2000, i, i % 500 = 0 from generate_series(1, 500000) i;
    grant select on ${table} to reader`);
  await client.query(`vacuum analyze ${table}`);
  if (!roles) return;
  await client.query(`
    alter table ${table} enable row level security;
    create policy member on ${table} for select to reader using (${roles});
    create policy granted on ${table} for select to reader using (${list('granted.promises')});
    create policy published on ${table} for select to reader using (published);
    ${asks ? askForScope(table, 'reader') : ''}`);
}

/** One read of each form, as the planner and the executor time it; anything but an index is an error. */
async function measure(client: Client): Promise<Record<string, [number, number]>> {
  const times: Record<string, [number, number]> = {};
  for (const form of Object.keys(forms)) {
    const { rows } = await client.query<{ 'QUERY PLAN': [Record<string, number>] }>(
      `explain (analyze, format json) select * from bench.${form} where tenant_id = 't17' and id < 100000`,
    );
    const [plan] = rows[0]!['QUERY PLAN'];
    if (!JSON.stringify(plan).includes(`"Index Name":"${form}_pkey"`))
      throw new Error(`${form} reads past its index`);
    times[form] = [plan['Planning Time']!, plan['Execution Time']!];
  }
  return times;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
