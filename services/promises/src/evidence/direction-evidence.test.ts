import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';

let kit: TestKit;
let tenantId: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
});
beforeEach(async () => {
  tenantId = await kit.newTenant();
  coordinator = kit.as('coordinator', tenantId);
});
afterAll(() => kit.close());

const restsOn = 'restsOn { picture { id } deficiency { id } inquiry { id } }';
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

test('a direction rests on a picture, a deficiency and an inquiry, by their ids, and on others after an edit', async () => {
  const [picture, deficiency, inquiry] = [own('JointPicture'), own('Deficiency'), own('Inquiry')];
  const { promise } = await create([picture, deficiency, inquiry, picture]);
  const none = { picture: null, deficiency: null, inquiry: null };
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
