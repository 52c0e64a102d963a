import { Client } from 'pg';
import type { Drill } from './drill';
import { must, pause } from './parts';

const job = 'draft-monthly-reports';
const tenants = Array.from({ length: 50 }, (_, index) => String(7000 + index));

/** A municipality with one meeting of last month whose picture is locked; the tables' owner keeps its rules, only nobody is signed in. */
const prepare = `
  with tenant as (select unnest($1::text[]) as id), template as (
    insert into situation.template (tenant_id, id, name, version_number) select id, gen_random_uuid(), 'Mall', 1 from tenant returning tenant_id, id
  ), meeting as (
    insert into situation.meeting (tenant_id, id, template_id, date, state, picture_locked, fictitious)
      select tenant_id, gen_random_uuid(), id, date_trunc('month', now() at time zone 'Europe/Stockholm')::date - 10, 'HELD', true, true from template
      returning tenant_id, id, date
  ) insert into situation.joint_picture (tenant_id, id, meeting_id, meeting_date, state, locked_at, fictitious)
    select tenant_id, gen_random_uuid(), id, date, 'LOCKED', now(), true from meeting`;

/** Asks for the job's run in each of them, as the platform's administrator asks for another one. */
const ask = `
  insert into access.failed_job (tenant_id, id, service, name, data, attempts, fault, retry_wanted_at)
  select id, gen_random_uuid(), 'situation', $2, jsonb_build_object('tenantId', id, 'id', $3::text, 'due', $3::text, 'payload', '{}'::jsonb), 8, 'Drill', now()
  from unnest($1::text[]) as tenant (id)`;

const drafts = `
  select count(*)::int as drafts, count(distinct tenant_id)::int as municipalities,
    (select count(*)::int from situation.monthly_report_section where tenant_id = any ($1)) as sections
  from situation.monthly_report where tenant_id = any ($1)`;

/**
 * kill -9 of the worker in the middle of monthly drafts for fifty municipalities, three times; then everything is asked
 * for once more: each gets its draft, whole and once (F04).
 */
export const monthlyDrafts: Drill = async ({ adminUrl, pids, startAgain }) => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  const count = async () =>
    (await admin.query<{ drafts: number; municipalities: number; sections: number }>(drafts, [tenants]))
      .rows[0]!;
  const due = workingDayOfThisMonth();
  const wish = () => admin.query(ask, [tenants, job, due]);
  const killedAt: number[] = [];
  try {
    await admin.query(prepare, [tenants]);
    await wish();
    for (const enough of [5, 15, 30]) {
      killedAt.push(await killAt(enough, async () => (await count()).drafts, pids['worker']!));
      await startAgain('worker');
    }
    const until = Date.now() + 120_000;
    while ((await count()).drafts < tenants.length && Date.now() < until) await pause(200);
    // Every run once more, for drafts that are there.
    await wish();
    await pause(8_000);
    const { drafts: made, municipalities, sections } = await count();
    must(made === tenants.length, `${made} drafts for ${tenants.length} municipalities`);
    must(municipalities === tenants.length, `drafts for ${municipalities} municipalities`);
    must(sections === made * 6, `${sections} sections of ${made} drafts`);
    return `worker killed at ${killedAt.join(', ')} of ${tenants.length} drafts; each came once and whole`;
  } finally {
    await admin.end();
  }
};

async function killAt(enough: number, count: () => Promise<number>, pid: number): Promise<number> {
  const until = Date.now() + 60_000;
  for (;;) {
    const made = await count();
    if (made >= enough) {
      process.kill(pid, 'SIGKILL');
      return made;
    }
    must(Date.now() < until, `only ${made} drafts after a minute`);
  }
}

/** The last day of this month in the morning: whatever day it is, the first working day is past. */
function workingDayOfThisMonth(): string {
  const today = new Date();
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 0, 5)).toISOString();
}
