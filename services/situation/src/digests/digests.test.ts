import { encodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import type { Mailer } from '@medborgarlofte/platform/mail';
import { openTestKit, testDatabases, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { todayOf } from '../caller';
import { daysAfter } from '../days';
import { situationService } from '../service';
import type { TestGroup } from '../testing';
import { digestMail } from './digest-mail';
import { catching, done, groupWithSeats, letCountyRead, letEverythingWait } from './testing';
import { waitingKinds } from './waiting-kinds';

let kit: TestKit;
let group: TestGroup;
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => void (group = await groupWithSeats(kit)));
afterAll(() => kit.close());

const noon = (away = 0) => `${daysAfter(todayOf({} as never), away)}T11:17:00.000Z`;

/** Runs the job as the worker would. */
async function run(mailer: Mailer, due = noon(), tenantId = group.tenantId) {
  const { source, jobs } = kit.service;
  const data = { tenantId, id: due, due, payload: {} };
  const surroundings = { log: createLog('test', 'silent'), mailer, publicUrl: 'https://loften.example.se' };
  await runJob({ name: 'situation', source, jobs }, { name: 'mail-digests', data }, surroundings);
}

async function everyRow<T>(query: string, values: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  const { rows } = await client.query(query, values);
  await client.end();
  return rows as T[];
}

/** Everything that people have written in the tenant. */
async function textsOf(tenantId: string): Promise<string[]> {
  const columns = await everyRow<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'situation' and data_type in ('text', 'jsonb') and column_name <> 'tenant_id'
       and table_name not in ('sent_mail', 'digest_mention', 'digest_rule', 'outbox', 'audit', 'idempotency')`,
    [],
  );
  const texts = await Promise.all(
    columns.map(({ table_name, column_name }) =>
      everyRow<{ text: string }>(
        `select ${column_name}::text as text from situation.${table_name} where tenant_id = $1 and ${column_name} is not null`,
        [tenantId],
      ),
    ),
  );
  const written = texts.flat().flatMap(({ text }) => (/^[[{]/.test(text) ? stringsIn(text) : [text]));
  return [...new Set(written)].filter((text) => text.length > 4 && !ownWords.includes(text));
}

/** What a mail says by itself: words that tenants use too. */
const ownWords = digestMail(waitingKinds.map((kind) => ({ kind, count: 0, url: '' }))).text;
const stringsIn = (json: string) => [...json.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);

const withoutLinks = (text: string) => text.replaceAll(/https:\S+/g, '');
const countsIn = (text: string) =>
  waitingKinds
    .filter(({ label }) => text.includes(`${label.sv}: `))
    .map(({ name, label }) => `${name} ${new RegExp(`${label.sv}: (\\d+)`).exec(text)![1]}`);

test('each seat is told once how much of what waits for it, and where; every kind reaches somebody, and no word of anybody is in it', async () => {
  await letEverythingWait(kit, group);
  const mailer = catching();
  await Promise.all([run(mailer), run(mailer)]);
  await run(mailer);
  const told = Object.fromEntries(mailer.mails.map(({ to, text }) => [to, countsIn(text)]));
  const all = ['meeting-changed 1', 'picture-locked 1'];
  expect(told).toEqual({
    'kurator@example.se': ['report-returned 1', all[0], 'text-to-confirm 1', all[1], 'feedback-given 1'],
    'rektor@example.se': ['report-returned 1', all[0], 'text-to-confirm 1', all[1], 'feedback-given 1'],
    'tekniker@example.se': [
      ...[all[0], 'text-to-confirm 1', all[1], 'deficiency-given 1', 'observation-overdue 1'],
      'inquiry-given 1',
    ],
    'samordnare@example.se': [...all, 'measurement-overdue 1', 'month-drafted 1', 'month-commented 1'],
    'rad@example.se': ['inquiry-delivered 1', 'council-agenda 1', 'month-sent 1'],
    'lan@example.se': ['month-sent 1'],
  });
  expect(mailer.mails).toHaveLength(6);
  const kinds = new Set(
    Object.values(told)
      .flat()
      .map((line) => line.split(' ')[0]),
  );
  expect(waitingKinds.map(({ name }) => name).filter((name) => !kinds.has(name))).toEqual([
    'deficiency-overdue',
    'feedback-overdue',
  ]);
  const texts = await textsOf(group.tenantId);
  expect(texts.filter((text) => text.startsWith('kanarie')).length).toBeGreaterThan(10);
  for (const { subject, text } of mailer.mails) {
    expect(texts.filter((written) => withoutLinks(subject + text).includes(written))).toEqual([]);
    for (const [url] of text.matchAll(/https:\S+/g))
      expect(url).toMatch(
        new RegExp(
          `^https://loften.example.se/mitt/(municipality/${group.tenantId}(/[a-z]+)?|county/${group.tenantId.slice(0, 2)}/lan)$`,
        ),
      );
  }
});

test('what has been told is not told the next day; what stays open is told after a week, and what comes to be overdue once more', async () => {
  await letEverythingWait(kit, group);
  await run(catching());
  const next = catching();
  await run(next, noon(1));
  expect(next.mails).toEqual([]);
  await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(`update deficiency set due_date = $2 where tenant_id = $1 and handling = 'HANDLE_NOW'`, [
      ...[group.tenantId, daysAfter(todayOf({} as never), 1)],
    ]),
  );
  const later = catching();
  await run(later, noon(6));
  expect(later.mails.map(({ to, text }) => [to, countsIn(text)])).toEqual([
    ['tekniker@example.se', ['deficiency-overdue 1']],
  ]);
  const weekly = catching();
  await run(weekly, noon(7));
  const again = weekly.mails.find(({ to }) => to === 'tekniker@example.se')!;
  expect(countsIn(again.text)).toEqual(['text-to-confirm 1', 'observation-overdue 1', 'inquiry-given 1']);
});

test('a seat that declined, and a municipality that wants none, get no mail; what waits later the same day waits for the next', async () => {
  const coordinator = kit.as('coordinator', group.tenantId);
  const municipalityId = encodeId('Municipality', group.tenantId);
  const empty = catching();
  await run(empty);
  await letEverythingWait(kit, group);
  await run(empty, `${noon().slice(0, 10)}T13:17:00.000Z`);
  expect(empty.mails).toEqual([]);
  await done(coordinator, 'saveGroupMember', {
    ...{ municipalityId, organisationSlug: 'skolorna', function: 'vaktmästare', position: 'MEMBER' },
    ...{ email: 'vaktmastare@example.se', digests: false },
  });
  const mailer = catching();
  await run(mailer, noon(1));
  expect(mailer.mails).toHaveLength(6);
  expect(mailer.mails.map(({ to }) => to)).not.toContain('vaktmastare@example.se');
  const never = { cadence: 'NEVER', weekday: 1, hour: 8 };
  await done(coordinator, 'setDigestRule', { municipalityId, expectedVersion: 1, ...never });
  await run(empty, noon(12));
  expect(empty.mails).toEqual([]);
});

test('the county board is told of monthly reports only while they are open to it, and then also of those sent before', async () => {
  await letEverythingWait(kit, group);
  const other = await groupWithSeats(kit);
  await letCountyRead(group.tenantId, 'now');
  const closed = catching();
  await run(closed);
  expect(closed.mails.map(({ to }) => to)).not.toContain('lan@example.se');
  await letCountyRead(group.tenantId);
  const opened = catching();
  await run(opened, noon(1));
  expect(opened.mails.map(({ to, text }) => [to, countsIn(text)])).toEqual([
    ['lan@example.se', ['month-sent 1']],
  ]);
  const asOther = kit.scopeOf({ groups: [`/municipality/${other.tenantId}/coordinator`] });
  const seen = await asOther((db) => db.query('select tenant_id from access.reach'));
  expect(seen).toEqual([]);
});

test('one address that is refused keeps no other waiting, and is tried again; another tenant is told nothing', async () => {
  await letEverythingWait(kit, group);
  const other = await groupWithSeats(kit);
  const broken = catching(({ to }) => to === 'rektor@example.se');
  await expect(run(broken)).rejects.toThrow('full');
  expect(broken.mails).toHaveLength(5);
  const mended = catching();
  await run(mended);
  expect(mended.mails.map(({ to }) => to)).toEqual(['rektor@example.se']);
  const foreign = catching();
  await run(foreign, noon(), other.tenantId);
  expect(foreign.mails).toEqual([]);
});

const reading = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { digestRule { version cadence hour councilEmail } } } }`;
const setting = `mutation ($input: SetDigestRuleInput!) { setDigestRule(input: $input) { digestRule { version cadence } userErrors { code path } } }`;

test('coordinator and deputy set the rule, the second of two editors is told, and nobody else sees it (E01)', async () => {
  const tenantId = await kit.newTenant();
  const m = [{ __typename: 'Municipality', id: encodeId('Municipality', tenantId) }];
  const input = {
    municipalityId: encodeId('Municipality', tenantId),
    cadence: 'WEEKLY',
    weekday: 2,
    hour: 9,
  };
  const [coordinator, deputy] = [kit.as('coordinator', tenantId), kit.as('deputy', tenantId)];
  const usual = (await coordinator(reading, { m })).data!['_entities'][0].digestRule;
  expect(usual).toEqual({ version: 0, cadence: 'DAILY', hour: 8, councilEmail: null });
  const set = async (more: object) =>
    (await deputy(setting, { input: { ...input, ...more } })).data!['setDigestRule'];
  expect(await set({ expectedVersion: 0 })).toMatchObject({ userErrors: [], digestRule: { version: 1 } });
  expect(await set({ expectedVersion: 0, cadence: 'NEVER' })).toEqual({
    digestRule: { version: 1, cadence: 'WEEKLY' },
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
  expect((await set({ expectedVersion: 1, countyEmail: 'länet' })).userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'countyEmail'] },
  ]);
  for (const role of ['reporter', 'kommunpolis', 'council-member']) {
    const ask = kit.as(role, tenantId);
    expect((await ask(reading, { m })).data!['_entities'][0].digestRule).toBeNull();
    const { errors } = await ask(setting, { input: { ...input, expectedVersion: 1 } });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  }
});
