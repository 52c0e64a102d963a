import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { promisesService } from '../service';

let kit: TestKit;
let admin: Client;
let tenantId: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
});
beforeEach(async () => {
  tenantId = await kit.newTenant();
  coordinator = kit.as('coordinator', tenantId);
});
afterAll(async () => {
  await admin.end();
  await kit.close();
});

const restsOn =
  'restsOn { picture { id } deficiency { id } inquiry { id } survey { id } safetyWalk { id } measurement { id } }';
const create = async (evidence: string[]) => {
  const { data } = await coordinator(
    `mutation ($input: CreatePromiseInput!) { createPromise(input: $input) { promise { id version directions { id ${restsOn} } } userErrors { code message path } } }`,
    {
      input: {
        municipalityId: encodeId('Municipality', tenantId),
        title: 'Löfte',
        period: { kind: 'FIXED', start: '2026-01-01', end: '2026-12-31' },
        directions: [{ text: 'Trygga torget', restsOn: evidence }],
      },
    },
  );
  return data!.createPromise;
};
const edit = async (input: object, ask = coordinator) => {
  const { data, errors } = await ask(
    `mutation ($input: EditDirectionInput!) { editDirection(input: $input) { direction { ${restsOn} } userErrors { code message path } } }`,
    { input },
  );
  return data?.editDirection ?? errors![0]!.extensions!['code'];
};
const read = async (ask: Caller, id: string) => {
  const { data } = await ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Direction { ${restsOn} } } }`,
    { r: [{ __typename: 'Direction', id }] },
  );
  return data!._entities[0]?.restsOn;
};
const own = (type: string, tenant = tenantId) => encodeId(type, tenant, randomUUID());

const noKnowledge = { survey: null, safetyWalk: null, measurement: null };

test('a direction rests on a picture, a deficiency and an inquiry, by their ids, and on others after an edit', async () => {
  const [picture, deficiency, inquiry] = [own('JointPicture'), own('Deficiency'), own('Inquiry')];
  const { promise } = await create([picture, deficiency, inquiry, picture]);
  const none = { picture: null, deficiency: null, inquiry: null, ...noKnowledge };
  expect(promise.directions[0].restsOn).toEqual([
    { ...none, picture: { id: picture } },
    { ...none, deficiency: { id: deficiency } },
    { ...none, inquiry: { id: inquiry } },
  ]);
  const [{ id: directionId }] = promise.directions;
  const changed = await edit({ directionId, expectedVersion: promise.version, text: 'Tryggare torg' });
  expect(changed.direction.restsOn).toHaveLength(3);
  const { direction } = await edit({
    ...{ directionId, expectedVersion: promise.version + 1, restsOn: [deficiency] },
  });
  expect(direction.restsOn).toEqual([{ ...none, deficiency: { id: deficiency } }]);
});

test('that it rests on a survey, a walk or a measurement is told by their ids alone, and nothing of the rest', async () => {
  const [survey, walk, measurement] = [own('Survey'), own('SafetyWalk'), own('Measurement')];
  const { promise } = await create([own('JointPicture'), survey, walk, measurement]);
  const [{ id: directionId, restsOn: shown }] = promise.directions;
  expect(shown.slice(1)).toMatchObject([
    ...[{ survey: { id: survey } }, { safetyWalk: { id: walk } }, { measurement: { id: measurement } }],
  ]);
  const { rows: told } = await admin.query(
    "select payload from promises.outbox where tenant_id = $1 and type = 'promises.direction-rests-on'",
    [tenantId],
  );
  expect(told).toEqual([{ payload: { directionId, restsOn: [survey, walk, measurement] } }]);
});

test("another municipality's thing, another kind of thing and no thing are refused alike, and nothing is saved", async () => {
  const foreign = own('JointPicture', await kit.newTenant());
  const answers = await Promise.all(
    [foreign, own('Promise'), encodeId('JointPicture', tenantId), 'x'].map((id) => create([id])),
  );
  for (const answer of answers) {
    expect(answer).toEqual(answers[0]);
    expect(answer).toMatchObject({ promise: null, userErrors: [{ path: ['input', 'restsOn'] }] });
  }
});

test('what it rests on is for the own municipality: not for the public, a grant or another municipality', async () => {
  const { promise } = await create([own('JointPicture')]);
  const [{ id }] = promise.directions;
  expect(await read(kit.as('politician', tenantId), id)).toHaveLength(1);
  const stranger = kit.scopeOf({ groups: [`/municipality/${await kit.newTenant()}/coordinator`] });
  for (const scope of [
    stranger,
    kit.scopeOf({ groups: ['/county/19/county-coordinator'] }),
    kit.scopeOf({ groups: [] }),
  ])
    expect(
      await scope((db) => db.query('select * from direction_evidence where tenant_id = $1', [tenantId])),
    ).toEqual([]);
});
