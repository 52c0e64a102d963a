import { encodeId } from '@medborgarlofte/platform/ids';
import { runJob } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { fingerprint } from './world/admin';
import { mailer, mails } from './world/mail';
import { ofThePlatform } from './world/platform';
import { allFields } from './world/selection';
import { openOwnWorld, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openOwnWorld();
}, 60_000);
afterAll(() => world.close());

const log = createLog('test', 'silent');
/** Jobs that events set off; those that run by the clock have no payload and are the tenant's own from the start. */
const jobs = () =>
  world.services.flatMap((host) =>
    host.jobs.filter(({ schedule }) => !schedule).map((job) => ({ host, job })),
  );

interface Event {
  tenant_id: string;
  id: string;
  type: string;
  payload: object;
}
const eventsOf = async (types: string[], tenantId: string) => {
  const found = await Promise.all(
    world.services.map(({ name }) =>
      world.admin.rows<Event>(
        `select * from ${name}.outbox where tenant_id = $1 and type = any ($2) order by position`,
        [tenantId, types],
      ),
    ),
  );
  return found.flat();
};

test('there are jobs, and each has events in the world to be tried on', async () => {
  expect(jobs().length).toBeGreaterThan(0);
  for (const { job } of jobs())
    expect({ job: job.name, events: (await eventsOf(job.on, world.foreign)).length > 0 }).toEqual({
      job: job.name,
      events: true,
    });
});

test('a job without a tenant, or of another shape, is refused and does nothing (B20)', async () => {
  const before = await fingerprint(world.admin, world.tenants);
  for (const { host, job } of jobs()) {
    const [event] = await eventsOf(job.on, world.own);
    const { id, payload } = event!;
    const envelopes = [
      {},
      { id, payload },
      { id, payload, tenantId: '' },
      { id, payload, tenantId: null },
      { id, payload, tenantId: '*' },
      { id, payload, tenantId: [world.own, world.foreign] },
      { id, payload, tenantId: `${world.own},${world.foreign}` },
      { payload, tenantId: world.own },
      { id, tenantId: world.own, payload: {} },
      { id, tenantId: world.own },
      null,
    ];
    for (const data of envelopes)
      await expect(runJob(host, { name: job.name, data }, { log, mailer })).rejects.toThrow();
  }
  for (const { host } of jobs())
    await expect(runJob(host, { name: 'no-such-job', data: {} }, { log, mailer })).rejects.toThrow();
  expect(await fingerprint(world.admin, world.tenants)).toEqual(before);
});

test("a job with another tenant's ids is refused: it changes nothing of either, and does not call that success (B20)", async () => {
  const before = await fingerprint(world.admin, world.tenants);
  for (const { host, job } of jobs()) {
    for (const { id, payload } of (await eventsOf(job.on, world.foreign)).slice(0, 3)) {
      await expect(
        runJob(host, { name: job.name, data: { tenantId: world.own, id, payload } }, { log, mailer }),
      ).rejects.toThrow();
    }
  }
  expect(await fingerprint(world.admin, world.tenants)).toEqual(before);
});

test('a job run again, or late, changes nothing more (B20)', async () => {
  const before = await fingerprint(world.admin, world.tenants, 'evaluations');
  for (const { host, job } of jobs()) {
    const events = await eventsOf(job.on, world.own);
    for (const { tenant_id: tenantId, id, payload } of [...events, ...events.toReversed()])
      await runJob(host, { name: job.name, data: { tenantId, id, payload } }, { log, mailer });
  }
  expect(await fingerprint(world.admin, world.tenants, 'evaluations')).toEqual(before);
});

test("no operation reaches a job, an outbox or a queue, but for the platform's own list of failures (B21)", () => {
  const fields = world.services.flatMap(({ schema }) => allFields(schema));
  const reaching = fields.filter((field) => /job|queue|outbox|webhook|export/i.test(field));
  expect(reaching.filter((field) => !ofThePlatform.test(field))).toEqual([]);
  expect(encodeId('Job', world.foreign)).toBeTruthy();
});

test('mails tell that something waits, and no text of anybody', async () => {
  for (const { host, job } of jobs())
    for (const { tenant_id: tenantId, id, payload } of await eventsOf(job.on, world.own))
      await runJob(host, { name: job.name, data: { tenantId, id, payload } }, { log, mailer });
  expect(mails.length).toBeGreaterThan(0);
  const byEvents = mails.length;
  const host = world.services.find(({ name }) => name === 'situation')!;
  // A Wednesday noon, and the Monday after: what the world holds waits for somebody.
  for (const tenantId of [world.own, world.foreign])
    for (const due of ['2026-12-02T11:17:00.000Z', '2026-12-07T11:17:00.000Z'])
      await runJob(
        host,
        { name: 'mail-digests', data: { tenantId, id: due, due, payload: {} } },
        { log, mailer },
      );
  expect(mails.length).toBeGreaterThan(byEvents);
  expect(mails.filter(({ subject, text }) => /kanarie/.test(subject + text))).toEqual([]);
});

test('events tell what others need to know and no text of anybody', async () => {
  for (const { name } of world.services) {
    const rows = await world.admin.rows<{ payload: string }>(
      `select payload::text from ${name}.outbox where tenant_id = any ($1)`,
      [world.tenants],
    );
    expect(rows.filter(({ payload }) => payload.includes('kanarie'))).toEqual([]);
  }
});
