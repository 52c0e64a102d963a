import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';

let kit: TestKit;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());

test('the coordinator says where an orosanmälan and a fault report go, and reporters read it', async () => {
  const tenantId = await kit.newTenant();
  const municipalityId = encodeId('Municipality', tenantId);
  const coordinator = kit.as('coordinator', tenantId);
  const reporter = kit.as('reporter', tenantId, 'skolorna');
  const read = async () =>
    (
      await reporter(
        'query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { signposts { concernText concernUrl faultText faultUrl version } } } }',
        { m: [{ __typename: 'Municipality', id: municipalityId }] },
      )
    ).data!._entities[0].signposts;
  const set = async (input: object, ask = coordinator) =>
    ask(
      'mutation ($input: SetSignpostsInput!) { setSignposts(input: $input) { signposts { version concernUrl } userErrors { code path message } } }',
      { input: { municipalityId, ...input } },
    );
  expect(await read()).toBeNull();
  const said = { concernText: 'Ring mottagningen.', concernUrl: 'https://kommun.example/oro' };
  expect((await set({ expectedVersion: 0, ...said })).data!.setSignposts).toMatchObject({
    signposts: { version: 1 },
    userErrors: [],
  });
  expect(await read()).toEqual({ ...said, faultText: null, faultUrl: null, version: 1 });
  expect((await set({ expectedVersion: 0 })).data!.setSignposts).toMatchObject({
    signposts: { version: 1, concernUrl: said.concernUrl },
    userErrors: [{ code: 'CONFLICT' }],
  });
  expect(
    (await set({ expectedVersion: 1, faultUrl: 'javascript:alert(1)' })).data!.setSignposts.userErrors,
  ).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'faultUrl'] }]);
  expect((await set({ expectedVersion: 1 }, reporter)).errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await set({ expectedVersion: 1 })).data!.setSignposts.signposts).toEqual({
    version: 2,
    concernUrl: null,
  });
});
