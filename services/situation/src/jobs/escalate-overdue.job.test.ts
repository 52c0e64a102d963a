import { createLog } from '@medborgarlofte/platform/log';
import { runJob } from '@medborgarlofte/platform/jobs';
import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { note, seeDeficiency } from '../deficiencies/testing';
import { situationService } from '../service';
import { newGroup } from '../testing';

let kit: TestKit;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());

test("a run lets one tenant's overdue deficiencies climb, again changes nothing, and leaves another tenant's alone", async () => {
  const [one, other] = [await newGroup(kit), await newGroup(kit)];
  const seen = async (group: typeof one) => {
    const ask = kit.as('coordinator', group.tenantId);
    const { id } = await note(ask, group);
    return async () => (await seeDeficiency(ask, id))!;
  };
  const [own, foreign] = [await seen(one), await seen(other)];
  const { source, jobs } = kit.service;
  const host = { name: 'situation', source, jobs };
  const data = { tenantId: one.tenantId, id: 'x', due: '2190-01-01T05:00:00.000Z', payload: null };
  const run = () => runJob(host, { name: 'escalate-overdue', data }, { log: createLog('test', 'silent') });
  await run();
  await run();
  expect(await own()).toMatchObject({ escalation: 'COORDINATOR', version: 2 });
  expect((await own()).history.nodes.at(-1)).toMatchObject({ kind: 'TO_COORDINATOR', byRole: null });
  expect(await foreign()).toMatchObject({ escalation: 'NONE', version: 1 });
});
