import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { createLog } from '@medborgarlofte/platform/log';
import { runJob } from '@medborgarlofte/platform/jobs';
import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { change } from '../knowledge/testing';
import { situationService } from '../service';

let kit: TestKit;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());

const content = {
  ...{ title: 'Trygghetsenkät', askedBy: 'Kommunen', periodStart: '2026-03-01' },
  ...{ periodEnd: '2026-04-15', method: 'WEB_OPEN', population: 'Invånare', answered: 187 },
  ...{ representativeReason: 'Öppen för alla', findings: 'Fler vill ha belysning' },
};
const seen = 'survey { id cited version viewerCan { remove } }';

async function newSurvey() {
  const tenantId = await kit.newTenant();
  const ask = kit.as('coordinator', tenantId);
  const input = { municipalityId: encodeId('Municipality', tenantId), ...content };
  const { survey } = await change(ask, 'addSurvey', seen, input);
  const read = async () =>
    (
      await ask('query ($id: ID!) { survey(id: $id) { cited version viewerCan { remove } } }', {
        id: survey.id,
      })
    ).data!.survey;
  return { tenantId, ask, id: survey.id as string, read };
}

const run = (tenantId: string, restsOn: string[]) => {
  const { source, jobs } = kit.service;
  const payload = { directionId: encodeId('Direction', tenantId, randomUUID()), restsOn };
  const data = { tenantId, id: 'x', payload };
  const host = { name: 'situation', source, jobs };
  return runJob(host, { name: 'mark-cited', data }, { log: createLog('test', 'silent') });
};

test('a survey on which a direction rests is not removed but archived; told twice it is marked once', async () => {
  const { tenantId, ask, id, read } = await newSurvey();
  const gone = encodeId('SafetyWalk', tenantId, randomUUID());
  for (const _ of [1, 2]) await run(tenantId, [id, gone, encodeId('Deficiency', tenantId, randomUUID())]);
  expect(await read()).toEqual({ cited: true, version: 1, viewerCan: { remove: false } });
  const on = { surveyId: id, expectedVersion: 1 };
  expect((await change(ask, 'removeSurvey', seen, on)).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: expect.stringContaining('Arkivera') },
  ]);
  const { survey } = await change(ask, 'changeSurvey', seen, { ...content, ...on, archived: true });
  expect(survey).toMatchObject({ cited: true, version: 2 });
});

test("another tenant's survey is refused, and nothing is marked", async () => {
  const [own, foreign] = [await newSurvey(), await newSurvey()];
  await expect(run(own.tenantId, [own.id, foreign.id])).rejects.toThrow('another tenant');
  for (const one of [own, foreign]) expect(await one.read()).toMatchObject({ cited: false });
});
