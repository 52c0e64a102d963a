import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { promisesService } from './service';
import { act, at, day, newDraft, newPublished, now, send } from './test-promises';

let kit: TestKit;
let admin: Client;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(async () => {
  await admin.end();
  await kit.close();
});

/** What the tenants service writes when a municipality gives a grant. */
const grant = (organisation: string, release = 'promises', validTo = day(100)) =>
  admin.query(
    'insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6)',
    [tenant, randomUUID(), release, organisation, day(-10), validTo],
  );
const chief = (area: string) => kit.signedIn({ groups: [`/police-area/${area}/lpo-chief`] });
const readings = async (id: string, action = 'promise.read') => {
  const { rows } = await admin.query<{ n: number }>(
    `select count(*)::int as n from promises.audit where tenant_id = $1 and action = $3 and object = $2 and outcome = 'read'`,
    [tenant, id, action],
  );
  return rows[0]!.n;
};

test('a grant of promises opens what is proposed to that organisation alone, and each reading is on record (H01)', async () => {
  const { id } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  const county = kit.signedIn({ groups: ['/county/91/county-coordinator'] });
  expect(await now(county, id)).toBeNull();
  await grant('county/91', 'joint_pictures');
  expect(await now(county, id)).toBeNull();
  await grant('county/91');
  expect(await now(county, id)).toMatchObject({ id, directions: [{ activities: [{}, {}] }] });
  expect(await now(kit.signedIn({ groups: ['/county/92/county-coordinator'] }), id)).toBeNull();
  expect(await readings(id)).toBe(1);
  const door = `{ _entities(representations: [{ __typename: "Promise", id: "${id}" }]) { ... on Promise { title } } }`;
  expect((await county(door)).data).toEqual({ _entities: [{ title: 'Medborgarlöfte' }] });
  expect(await readings(id)).toBe(2);
});

test('a grant of promises opens no draft and no part of one, by any door, until it is proposed', async () => {
  await grant('county/96');
  const county = kit.signedIn({ groups: ['/county/96/county-coordinator'] });
  const { id, directions } = await newDraft(coordinator, tenant, {
    directions: [{ text: 'Ny', origin: { kind: 'NEW' }, activities: [{ text: 'A', parties: ['POLICE'] }] }],
    activities: [{ text: 'B', parties: ['MUNICIPALITY'] }],
  });
  const { direction } = await act(coordinator, 'addDirection', await at(coordinator, id, { text: 'Till' }));
  const whole =
    'query ($id: ID!) { promise(by: { id: $id }) { directions { id renewedFrom { id } } activities { id } } }';
  const { promise } = (await coordinator(whole, { id })).data!;
  const parts = [
    ['Promise', id],
    ...promise.directions.map((one: { id: string }) => ['Direction', one.id]),
    ...promise.activities.map((one: { id: string }) => ['Activity', one.id]),
    ...promise.directions.flatMap((one: { renewedFrom: { id: string }[] }) =>
      one.renewedFrom.map((link) => ['Renewal', link.id]),
    ),
  ];
  expect(parts).toHaveLength(6);
  expect(promise.directions.map((one: { id: string }) => one.id)).toEqual([directions[0]!.id, direction.id]);
  const seen = async () => {
    const representations = parts.map(([type, partId]) => ({ __typename: type, id: partId }));
    const doors = await county('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
      r: representations,
    });
    const municipality = { __typename: 'Municipality', id: encodeId('Municipality', tenant) };
    const list = await county(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Municipality { promises(first: 100) { nodes { id } } } } }',
      { r: [municipality] },
    );
    const ids = list.data!._entities[0].promises.nodes.map((one: { id: string }) => one.id);
    return [...doors.data!._entities.map((one: object | null) => one !== null), ids.includes(id)];
  };
  expect(new Set(await seen())).toEqual(new Set([false]));
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  expect(new Set(await seen())).toEqual(new Set([true]));
  await act(coordinator, 'addDirection', await at(coordinator, id, { text: 'Efter förslaget' }));
  expect((await county(whole, { id })).data!.promise.directions).toHaveLength(3);
});

test('what is published is read by everyone, and nobody keeps a record of it', async () => {
  const { id } = await newPublished(coordinator, tenant);
  await grant('county/93');
  await now(kit.signedIn({ groups: ['/county/93/county-coordinator'] }), id);
  expect(await readings(id)).toBe(0);
});

test("an unpublished follow-up of a published promise is not the public's either, and its reading is on record", async () => {
  const { id, directions } = await newPublished(coordinator, tenant);
  const about = { activityId: directions[0]!.activities[0]!.id };
  const { followUp } = await act(coordinator, 'recordFollowUp', { about, text: 'Ännu inte' });
  await grant('county/95');
  const county = kit.signedIn({ groups: ['/county/95/county-evaluator'] });
  const ask = 'query ($id: ID!) { promise(by: { id: $id }) { activities { followUps { id } } } }';
  expect((await county(ask, { id })).data!.promise.activities[0].followUps).toEqual([{ id: followUp.id }]);
  expect([await readings(id), await readings(followUp.id, 'follow-up.read')]).toEqual([0, 1]);
  await county(ask, { id });
  expect(await readings(followUp.id, 'follow-up.read')).toBe(2);
});

test("a police area's chief signs where the municipality has granted it promises, and does nothing else there", async () => {
  const { id } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  const signature = await at(coordinator, id, {
    role: 'Lokalpolisområdeschef',
    place: 'Torsby',
    date: day(-2),
    idempotencyKey: 'chief',
  });
  const refused = await send(chief('skogen'), 'signPromise', signature);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  await grant('police-area/skogen');
  const can = async () =>
    (
      await chief('skogen')(
        'query ($id: ID!) { promise(by: { id: $id }) { viewerCan { sign edit adopt } } }',
        { id },
      )
    ).data!.promise.viewerCan;
  expect(await can()).toEqual({ sign: true, edit: false, adopt: false });
  const [signed, again] = await Promise.all([
    act(chief('skogen'), 'signPromise', signature),
    act(chief('skogen'), 'signPromise', signature),
  ]);
  expect(signed).toMatchObject({
    signature: { role: 'Lokalpolisområdeschef', place: 'Torsby' },
    promise: { updatedByRole: 'lpo-chief' },
    userErrors: [],
  });
  expect(again.signature).toEqual(signed!.signature);
  for (const [mutation, more] of Object.entries({
    editPromise: { title: 'X' },
    adoptPromise: { body: 'X', date: day(-2) },
    publishPromise: {},
  })) {
    const answer = await send(chief('skogen'), mutation, await at(coordinator, id, more));
    expect({ mutation, code: answer.errors?.[0]?.extensions?.['code'] }).toEqual({
      mutation,
      code: 'FORBIDDEN',
    });
  }
});

test('a grant to another organisation of the same person does not make a chief', async () => {
  const { id } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  await grant('county/94');
  const both = kit.signedIn({ groups: ['/police-area/annat/lpo-chief', '/county/94/county-coordinator'] });
  const answer = await send(
    both,
    'signPromise',
    await at(coordinator, id, { role: 'Lokalpolisområdeschef', date: day(-2) }),
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  await grant('police-area/slut', 'promises', day(-5));
  const late = await send(
    chief('slut'),
    'signPromise',
    await at(coordinator, id, { role: 'Lokalpolisområdeschef', date: day(-2) }),
  );
  expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});
