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
  locked = (await lock(coordinator, await withDissent(coordinator, await paint(coordinator, group, 0))))
    .picture.id;
  open = (await paint(coordinator, group, 1)).id;
  await grant('county/19', 'joint_pictures');
  await grant('county/20', 'promises');
});
afterAll(() => kit.close());

/** Somebody sees the first area differently: once in prose, once with level and reason. */
async function withDissent(coordinator: Caller, { version }: { version: number }) {
  const [meetingId, areaId] = [group.meetings[0], group.areas.get('disorder')];
  const dissents = [{ organisationSlug: 'skolorna', level: 'RED', reason: 'bråken' }];
  const input = { meetingId, areaId, expectedVersion: version, level: 'YELLOW', text: 'Lugnare kvällar' };
  const { data } = await coordinator(operations.set, {
    input: { ...input, dissent: 'Skolan ser mer', dissents },
  });
  return data!.setPictureArea.picture;
}

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

describe('a politician reads the summary', () => {
  const path = (...parts: string[]) => ['/municipality', group.tenantId, ...parts].join('/');
  const reading = `query ($id: ID!) { jointPicture(id: $id) { state supersededBy { id }
    areas { area { code } level trend text dissent dissents { reason } } } }`;
  const lineOf = async (ask: Caller, id = locked) => {
    const { data, errors } = await ask(reading, { id });
    expect(errors).toBeUndefined();
    return data!.jointPicture?.areas.find(({ area }: any) => area.code === 'disorder');
  };
  const summary = { level: 'YELLOW', trend: 'FIRST', text: 'Lugnare kvällar', dissent: null, dissents: [] };
  const whole = { ...summary, dissent: 'Skolan ser mer', dissents: [{ reason: 'bråken' }] };

  test('what is locked, with levels and the text of the group, not who saw it differently', async () => {
    const politician = kit.as('politician', group.tenantId);
    expect(await seenBy(politician)).toEqual({
      ...{ ids: [locked], count: 1, forwarded: false, areas: 4, meetings: 2, templates: 1 },
    });
    expect(await lineOf(politician)).toMatchObject(summary);
    expect(await lineOf(politician, open)).toBeUndefined();
    const { data } = await politician(`query ($id: ID!) { meeting(id: $id) { jointPicture { id } } }`, {
      id: group.meetings[1],
    });
    expect(data!.meeting).toEqual({ jointPicture: null });
  });

  test('who also sits in the council, reports, or reads by a grant keeps what that gives', async () => {
    for (const other of [path('council-member'), path('organisation', 'nvk', 'reporter')]) {
      const both = kit.signedIn({ groups: [path('politician'), other] });
      expect(await seenBy(both)).toMatchObject({ ids: [locked, open], areas: 8 });
      expect(await lineOf(both)).toMatchObject(whole);
    }
    const county = '/county/19/county-coordinator';
    for (const groups of [[county], [county, path('politician')]]) {
      const ask = kit.signedIn({ groups });
      expect(await seenBy(ask)).toMatchObject({ ids: [locked] });
      expect(await lineOf(ask)).toMatchObject(whole);
    }
  });

  test('a role held in another municipality adds nothing here', async () => {
    const elsewhere = `/municipality/${(await newGroup(kit)).tenantId}/coordinator`;
    const ask = kit.signedIn({ groups: [path('politician'), elsewhere] });
    expect(await seenBy(ask)).toMatchObject({ ids: [locked], areas: 4 });
    expect(await lineOf(ask)).toMatchObject(summary);
  });

  test('past the resolvers as well', async () => {
    const scope = kit.scopeOf({ groups: [path('politician')] });
    const count = (table: string) =>
      scope((db) =>
        db.query(`select count(*)::int as rows from ${table} where tenant_id = $1`, [group.tenantId]),
      );
    expect(await count('joint_picture')).toEqual([{ rows: 1 }]);
    for (const table of ['joint_picture_dissent', 'joint_picture_dissent_text'])
      expect(await count(table)).toEqual([{ rows: 0 }]);
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
