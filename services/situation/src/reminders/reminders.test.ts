import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import type { Mail, Mailer } from '@medborgarlofte/platform/mail';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, newGroup, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-12-01');
  coordinator = kit.as('coordinator', group.tenantId);
  // Monday noon in Sweden.
  await inTenant((db) =>
    db.query(`update meeting set report_deadline = '2026-11-30T11:00:00Z' where tenant_id = $1`, [
      group.tenantId,
    ]),
  );
});
afterAll(() => kit.close());

const inTenant: ReturnType<TestKit['scopeOf']> = (work) =>
  kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })(work);

const setting = `mutation ($input: SetReminderRuleInput!) { setReminderRule(input: $input) { reminderRule { version hoursBefore atDeadline hoursAfter quietFrom quietTo workdaysOnly } userErrors { code path } } }`;
const reading = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { reminderRule { id version hoursBefore } } } }`;
const municipality = () => ({
  m: [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }],
});
const input = (more: object = {}) => ({
  municipalityId: encodeId('Municipality', group.tenantId),
  expectedVersion: 0,
  ...{ hoursBefore: 48, atDeadline: true, quietFrom: '20:00', quietTo: '06:00', workdaysOnly: false },
  ...more,
});
const set = async (more?: object) =>
  (await coordinator(setting, { input: input(more) })).data!.setReminderRule;

test('the usual rule holds until a municipality says another; the second of two editors is told (E01)', async () => {
  expect((await coordinator(reading, municipality())).data!._entities[0].reminderRule).toMatchObject({
    ...{ version: 0, hoursBefore: 24 },
  });
  expect(await set()).toMatchObject({
    userErrors: [],
    reminderRule: { version: 1, hoursBefore: 48, hoursAfter: null, workdaysOnly: false },
  });
  expect(await set({ hoursBefore: 12 })).toMatchObject({
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
    reminderRule: { version: 1, hoursBefore: 48 },
  });
  const both = await Promise.all([set({ expectedVersion: 1 }), set({ expectedVersion: 1 })]);
  expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

test.each([{ hoursBefore: 0 }, { hoursAfter: 999 }, { quietFrom: '24:00' }, { quietTo: 'kl 6' }])(
  '%p is refused at its field',
  async (wrong) => {
    expect((await set(wrong)).userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['input', Object.keys(wrong)[0]] },
    ]);
  },
);

test('others neither read nor set it', async () => {
  for (const ask of [
    kit.as('reporter', group.tenantId, 'skolorna'),
    kit.as('coordinator', await kit.newTenant()),
  ]) {
    const { data } = await ask(reading, municipality());
    expect(data?._entities[0]?.reminderRule ?? null).toBeNull();
    const { errors } = await ask(setting, { input: input() });
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors?.[0]?.extensions?.['code']);
  }
});

/** Runs one of the jobs as the worker would; mails are caught. */
async function run(name: string, payload: object, due: string, mailer?: Mailer, id: string = randomUUID()) {
  const { source, jobs } = kit.service;
  const data = { tenantId: group.tenantId, id, due, payload };
  const surroundings = { log: createLog('test', 'silent'), mailer, publicUrl: 'https://loften.example.se' };
  await runJob({ name: 'situation', source, jobs }, { name, data }, surroundings);
}

const reminders = () =>
  inTenant((db) =>
    db.query<{ slug: string; at: Date; role: string }[]>(
      'select organisation_slug as slug, reminded_at as at, reminded_by_role as role from reminder where tenant_id = $1 order by 1',
      [group.tenantId],
    ),
  );

test('who has not reported is reminded by the rule, once for each step, and who has is left in peace', async () => {
  await report(kit.as('reporter', group.tenantId, 'skolorna'), group, 0, 'skolorna', entriesOf(group));
  const due = '2026-11-30T06:07:00.000Z';
  await Promise.all([run('remind-by-rule', {}, due), run('remind-by-rule', {}, due)]);
  await run('remind-by-rule', {}, '2026-11-30T07:07:00.000Z');
  const sent = await reminders();
  expect(sent).toHaveLength(9);
  expect(sent.map(({ slug }) => slug)).not.toContain('skolorna');
  expect(new Set(sent.map(({ at, role }) => `${at.toISOString()} ${role}`))).toEqual(new Set([`${due} job`]));
  await run('remind-by-rule', {}, '2026-12-01T11:07:00.000Z');
  expect(await reminders()).toHaveLength(18);
});

/** Two seats of the schools and one of another organisation, each with an address. */
async function seats(): Promise<void> {
  const save = `mutation ($input: SaveGroupMemberInput!) { saveGroupMember(input: $input) { userErrors { code } } }`;
  for (const [organisationSlug, name] of [
    ['skolorna', 'kurator'],
    ['skolorna', 'rektor'],
    ['nvk', 'tekniker'],
  ]) {
    const seat = { organisationSlug, function: name, position: 'MEMBER', email: `${name}@example.se` };
    const { data } = await coordinator(save, {
      input: { municipalityId: encodeId('Municipality', group.tenantId), expectedVersion: 0, ...seat },
    });
    expect(data!.saveGroupMember.userErrors).toEqual([]);
  }
}

const catching = (refuse: (mail: Mail) => boolean = () => false) => {
  const mails: Mail[] = [];
  const send = (mail: Mail) => {
    if (refuse(mail)) return Promise.reject(new Error('the mailbox is full'));
    mails.push(mail);
    return Promise.resolve();
  };
  return { mails, send, close: () => undefined };
};

test("a reminder's mail says that something waits and where, to the organisation's seats alone, once", async () => {
  await seats();
  const payload = { meetingId: group.meetings[0]!, organisationSlugs: ['skolorna'] };
  const id = randomUUID();
  const broken = catching(({ to }) => to === 'kurator@example.se');
  await expect(run('mail-reminders', payload, '2026-11-30T07:07:00.000Z', broken, id)).rejects.toThrow(
    'full',
  );
  expect(broken.mails.map(({ to }) => to)).toEqual(['rektor@example.se']);
  const mended = catching();
  await run('mail-reminders', payload, '2026-11-30T07:08:00.000Z', mended, id);
  await run('mail-reminders', payload, '2026-11-30T07:09:00.000Z', mended, id);
  expect(mended.mails).toEqual([
    expect.objectContaining({ to: 'kurator@example.se', id: expect.stringContaining(id) }),
  ]);
  const { subject, text } = mended.mails[0]!;
  expect(text).toContain(`https://loften.example.se/mitt/municipality/${group.tenantId}/rapport`);
  expect(subject + text).not.toMatch(/2026|mötet|skolorna/i);
});

test("a reminder of another tenant's meeting is refused, and mails nobody (B20)", async () => {
  await seats();
  const stranger = await newGroup(kit, '2026-12-01');
  const mailer = catching();
  const payload = { meetingId: stranger.meetings[0]!, organisationSlugs: ['skolorna'] };
  await expect(run('mail-reminders', payload, '2026-11-30T07:07:00.000Z', mailer)).rejects.toThrow();
  expect(mailer.mails).toEqual([]);
});
