import { createLog } from '@medborgarlofte/platform/log';
import { runJob } from '@medborgarlofte/platform/jobs';
import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';
import { monthly } from './testing';

let kit: TestKit;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
afterAll(() => kit.close());

const log = createLog('test', 'silent');
const run = ({ tenantId }: TestGroup, due: string) =>
  runJob(
    kit.service,
    { name: 'draft-monthly-reports', data: { tenantId, id: due, due, payload: {} } },
    { log },
  );
const seen = async (group: TestGroup) =>
  (await monthly(kit.as('coordinator', group.tenantId), group)).map(({ month, state }) => [month, state]);

async function groupWithPicture(): Promise<TestGroup> {
  const group = await newGroup(kit, '2026-01-13');
  const coordinator = kit.as('coordinator', group.tenantId);
  await lock(coordinator, await paint(coordinator, group, 0));
  return group;
}

test('the draft comes on the first working day, or the first day on which the job runs after it', async () => {
  const group = await groupWithPicture();
  await run(group, '2026-01-30T04:30:00Z');
  await run(group, '2026-02-01T04:30:00Z');
  expect(await seen(group)).toEqual([]);
  await run(group, '2026-02-02T04:30:00Z');
  expect(await seen(group)).toEqual([['2026-01', 'DRAFT']]);
  const late = await groupWithPicture();
  await run(late, '2026-02-19T04:30:00Z');
  expect(await seen(late)).toEqual([['2026-01', 'DRAFT']]);
});

test('a month without a locked picture gets none', async () => {
  const group = await newGroup(kit, '2026-01-13');
  await paint(kit.as('coordinator', group.tenantId), group, 0);
  await run(group, '2026-02-02T04:30:00Z');
  expect(await seen(group)).toEqual([]);
});

test('ten tenants, each twice and at once: each gets its draft once', async () => {
  const groups: TestGroup[] = [];
  while (groups.length < 10) groups.push(...(await Promise.all(Array.from({ length: 5 }, groupWithPicture))));
  const moment = '2026-02-02T04:30:00Z';
  for (const group of groups) await Promise.all([run(group, moment), run(group, moment)]);
  for (const group of groups) expect(await seen(group)).toEqual([['2026-01', 'DRAFT']]);
});

test('what a job drafts leaves out what is only collected and forwarded, though jobs see it', async () => {
  const group = await groupWithPicture();
  await run(group, '2026-02-02T04:30:00Z');
  const rows = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query<{ content: object }[]>('select content from monthly_report_section where tenant_id = $1', [
      group.tenantId,
    ]),
  );
  expect(JSON.stringify(rows)).toContain('om disorder');
  expect(JSON.stringify(rows)).not.toContain('extremism');
});
