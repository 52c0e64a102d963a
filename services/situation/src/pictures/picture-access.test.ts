import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { situationService } from '../service';
import {
  entriesOf,
  forwardedArea,
  lock,
  newGroup,
  operations,
  paint,
  report,
  type TestGroup,
} from '../testing';

let kit: TestKit;
let group: TestGroup;
let locked: string;
let open: string;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  const coordinator = kit.as('coordinator', group.tenantId);
  for (const slug of ['skolorna', 'nvk'])
    await report(kit.as('reporter', group.tenantId, slug), group, 0, slug, entriesOf(group));
  locked = (await lock(coordinator, await paint(coordinator, group, 0))).picture.id;
  open = (await paint(coordinator, group, 1)).id;
  await grant('county/19', 'joint_pictures');
  await grant('county/20', 'promises');
});
afterAll(() => kit.close());

/** As the tenants service leaves it when a municipality gives a grant. */
async function grant(organisation: string, release: string): Promise<void> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  await client.query(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', '2199-12-31')`,
    [group.tenantId, release, organisation],
  );
  await client.end();
}

const pictures = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality {
  jointPictures { totalCount nodes { id meeting { week template { levels { letter shape } areas { code } } } areas { area { code name } level } } } meetings { totalCount } templates { totalCount } } } }`;
const municipality = () => ({
  m: [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }],
});
const seenBy = async (ask: Caller, requestId?: string) => {
  const { data, errors } = await ask(pictures, municipality(), requestId ? { requestId } : undefined);
  expect(errors).toBeUndefined();
  const { jointPictures, meetings, templates } = data!._entities[0];
  const codes = jointPictures.nodes.flatMap(({ areas }: any) => areas.map(({ area }: any) => area.code));
  return {
    ids: jointPictures.nodes.map(({ id }: any) => id),
    count: jointPictures.totalCount,
    forwarded: codes.includes(forwardedArea),
    areas: codes.length,
    meetings: meetings.totalCount,
    templates: templates.totalCount,
  };
};

test.each(['coordinator', 'deputy', 'kommunpolis'])(
  'a %s reads every picture, and what is only collected and forwarded',
  async (role) => {
    expect(await seenBy(kit.as(role, group.tenantId))).toEqual({
      ids: [locked, open],
      count: 2,
      forwarded: true,
      areas: 10,
      meetings: 2,
      templates: 1,
    });
  },
);

test.each([
  ['reporter', 'skolorna'],
  ['council-member', undefined],
  ['politician', undefined],
])('a %s reads every picture, without what is only collected and forwarded', async (role, unit) => {
  expect(await seenBy(kit.as(role, group.tenantId, unit))).toEqual({
    ids: [locked, open],
    count: 2,
    forwarded: false,
    areas: 8,
    meetings: 2,
    templates: 1,
  });
});

test('a service account reads pictures when its scope says so', async () => {
  const groups = [`/municipality/${group.tenantId}/organisation/skolorna/integrator`];
  expect(await seenBy(kit.signedIn({ groups, scopes: ['situation:read'] }))).toMatchObject({
    count: 2,
    forwarded: false,
    areas: 8,
  });
  const { data, errors } = await kit.signedIn({ groups, scopes: ['promises:read'] })(
    pictures,
    municipality(),
  );
  expect(data!._entities[0]).toEqual({ jointPictures: null, meetings: null, templates: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('by a grant a county reads what is locked, its levels and nothing else, and each picture shown is logged', async () => {
  const requestId = '00000000-0000-4000-8000-0000000000d1';
  const seen = await seenBy(kit.signedIn({ groups: ['/county/19/county-coordinator'] }), requestId);
  expect(seen).toEqual({ ids: [locked], count: 1, forwarded: false, areas: 4, meetings: 1, templates: 1 });
  const lines = await kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query('select action, object, outcome, roles from audit where request_id = $1', [requestId]),
  );
  expect(lines).toEqual([
    { action: 'picture.read', object: locked, outcome: 'read', roles: ['county/19/county-coordinator'] },
  ]);
});

test.each([
  ['another county', '/county/17/county-coordinator'],
  ['a county with a grant of something else', '/county/20/county-evaluator'],
  ['a police area without a grant', '/police-area/torsby/lpo-chief'],
])('%s sees nothing', async (_, path) => {
  const ask = kit.signedIn({ groups: [path] });
  expect(await seenBy(ask)).toEqual({
    ids: [],
    count: 0,
    forwarded: false,
    areas: 0,
    meetings: 0,
    templates: 0,
  });
  expect((await ask(`query ($id: ID!) { jointPicture(id: $id) { id } }`, { id: locked })).data).toEqual({
    jointPicture: null,
  });
});

test("another municipality's coordinator sees nothing, by whatever id", async () => {
  const stranger = kit.as('coordinator', (await newGroup(kit)).tenantId);
  expect(await seenBy(stranger)).toMatchObject({ ids: [], count: 0, meetings: 0, templates: 0 });
  const { data } = await stranger(
    `query ($p: ID!, $m: ID!) { jointPicture(id: $p) { id } meeting(id: $m) { id } }`,
    { p: locked, m: group.meetings[0] },
  );
  expect(data).toEqual({ jointPicture: null, meeting: null });
  const { errors } = await stranger(operations.lock, { input: { pictureId: open, expectedVersion: 5 } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('who has not signed in is told to, at every door', async () => {
  const { data, errors } = await kit.anonymous(pictures, municipality());
  expect(data!._entities[0]).toEqual({ jointPictures: null, meetings: null, templates: null });
  expect(errors!.map(({ extensions }) => extensions!['code'])).toEqual(Array(3).fill('UNAUTHENTICATED'));
  const entities = await kit.anonymous(
    `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }`,
    {
      r: [locked, group.meetings[0]].map((id, index) => ({
        __typename: ['JointPicture', 'Meeting'][index],
        id,
      })),
    },
  );
  expect(entities.data).toEqual({ _entities: [null, null] });
});

test('who may not change a picture is refused: a reporter, a council member, a county with a grant', async () => {
  const input = {
    meetingId: group.meetings[1],
    areaId: group.areas.get('other'),
    expectedVersion: 5,
    level: 'RED',
  };
  const callers = [
    kit.as('reporter', group.tenantId, 'skolorna'),
    kit.as('council-member', group.tenantId),
    kit.signedIn({ groups: ['/county/19/county-evaluator'] }),
  ];
  for (const ask of callers) {
    expect((await ask(operations.set, { input })).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      (await ask(operations.lock, { input: { pictureId: open, expectedVersion: 5 } })).errors?.[0]
        ?.extensions,
    ).toMatchObject({ code: 'FORBIDDEN' });
  }
  const police = await kit.as('kommunpolis', group.tenantId)(operations.lock, {
    input: { pictureId: open, expectedVersion: 5 },
  });
  expect(police.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('a page of pictures, and one of reports, with all that hangs below them takes at most twelve statements (C09)', async () => {
  const logged = jest.spyOn(kit.service.source.logger, 'logQuery');
  const count = async (ask: Caller, fields: string) => {
    logged.mockClear();
    const { errors } = await ask(
      `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { ${fields} } } }`,
      municipality(),
    );
    expect(errors).toBeUndefined();
    return logged.mock.calls.filter(([sql]) => !/^(START TRANSACTION|COMMIT|select set_config)/i.test(sql))
      .length;
  };
  const picture =
    'state viewerCan { edit lock } areas { area { name counts { label } } level } meeting { week template { levels { letter } } }';
  const reports =
    'meetings(first: 100) { nodes { week reports(first: 100) { nodes { viewerCan { edit } areas { area { name } counts { label } } } } jointPicture { state } template { name } } }';
  const deputy = kit.as('deputy', group.tenantId);
  const statements = [
    await count(deputy, `jointPictures(first: 100) { nodes { ${picture} } }`),
    await count(deputy, reports),
  ];
  logged.mockRestore();
  expect(Math.min(...statements)).toBeGreaterThan(4);
  expect(Math.max(...statements)).toBeLessThanOrEqual(12);
});
