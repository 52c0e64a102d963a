import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, at, day, newDraft, newPublished, now, send } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(() => kit.close());

const whole = `query ($id: ID!) { promise(by: { id: $id }) {
  state version updatedAt directions { followUps { text examples } } activities { status statusReason followUps { id text published activity { id } direction { id } } } } }`;
const seen = async (caller: Caller, id: string) => (await caller(whole, { id })).data!.promise;

test('a follow-up stays inside until it is published: not its text, its status, nor that it exists', async () => {
  const promise = await newPublished(coordinator, tenant);
  const [direction] = promise.directions;
  const activityId = direction!.activities[0]!.id;
  const before = await seen(kit.anonymous, promise.id);
  const { followUp } = await act(coordinator, 'recordFollowUp', {
    about: { activityId },
    text: 'Tre kontroller',
    status: 'DONE',
    count: 3,
    countUnit: 'kontroller',
  });
  await act(coordinator, 'recordFollowUp', {
    about: { directionId: direction!.id },
    text: 'Exempel',
    examples: ['Kontroll vid skolan'],
  });
  expect(followUp).toMatchObject({ text: 'Tre kontroller', status: 'DONE', published: false });
  expect(await seen(kit.anonymous, promise.id)).toEqual(before);
  expect((await seen(kit.as('politician', tenant), promise.id)).activities[0].followUps).toMatchObject([
    { published: false, activity: { id: activityId }, direction: null },
  ]);

  const { followUps } = await act(coordinator, 'publishFollowUps', await at(coordinator, promise.id));
  expect(followUps).toHaveLength(2);
  const after = await seen(kit.anonymous, promise.id);
  expect(after).toMatchObject({
    directions: [{ followUps: [{ text: 'Exempel', examples: ['Kontroll vid skolan'] }] }],
    activities: [{ status: 'DONE', followUps: [{ published: true }] }, { status: 'PLANNED' }],
  });
  expect(after.state).toBe('IN_FORCE');
  await act(coordinator, 'withdrawPromise', await at(coordinator, promise.id));
  const door = `{ _entities(representations: [{ __typename: "FollowUp", id: "${followUp.id}" }]) { ... on FollowUp { text } } }`;
  expect((await kit.anonymous(door)).data).toEqual({ _entities: [null] });
});

test('a follow-up of an unpublished promise waits for the promise', async () => {
  const { id, directions } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  await act(coordinator, 'recordFollowUp', { about: { directionId: directions[0]!.id }, text: 'Klart' });
  await act(coordinator, 'publishFollowUps', await at(coordinator, id));
  expect((await now(coordinator, id)).state).toBe('FOLLOWED_UP');
  expect(await seen(kit.anonymous, id)).toBeNull();
  await act(coordinator, 'publishPromise', await at(coordinator, id));
  expect((await seen(kit.anonymous, id)).directions[0].followUps).toMatchObject([{ text: 'Klart' }]);
});

test('of two follow-ups of one activity the later one gives its status', async () => {
  const { id, directions } = await newPublished(coordinator, tenant);
  const activityId = directions[0]!.activities[1]!.id;
  await act(coordinator, 'recordFollowUp', {
    about: { activityId },
    text: 'Senare',
    status: 'NOT_DONE',
    statusReason: 'Upphandlingen drog ut',
    date: day(-1),
  });
  await act(coordinator, 'recordFollowUp', {
    about: { activityId },
    text: 'Tidigare',
    status: 'ONGOING',
    date: day(-20),
  });
  await act(coordinator, 'publishFollowUps', await at(coordinator, id));
  expect((await seen(kit.anonymous, id)).activities[1]).toMatchObject({
    status: 'NOT_DONE',
    statusReason: 'Upphandlingen drog ut',
    followUps: [{ text: 'Tidigare' }, { text: 'Senare' }],
  });
});

test('the kommunpolis follows up what the police answers for', async () => {
  const { directions } = await newPublished(coordinator, tenant);
  const police = kit.as('kommunpolis', tenant);
  const [ofPolice, ofMunicipality] = directions[0]!.activities;
  expect(
    (await act(police, 'recordFollowUp', { about: { activityId: ofPolice!.id }, text: 'Gjort' })).userErrors,
  ).toEqual([]);
  for (const about of [{ activityId: ofMunicipality!.id }, { directionId: directions[0]!.id }]) {
    expect(
      (await send(police, 'recordFollowUp', { about, text: 'Nej' })).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('what cannot be followed up is refused with its reason', async () => {
  const draft = await newDraft(coordinator, tenant);
  const record = async (promise: typeof draft, more: object = {}) =>
    (
      await act(coordinator, 'recordFollowUp', {
        about: { activityId: promise.directions[0]!.activities[0]!.id },
        text: 'X',
        ...more,
      })
    ).userErrors;
  expect(await record(draft)).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Löftet är ett utkast. Föreslå det först.' },
  ]);
  const coming = await newPublished(coordinator, tenant, {
    period: { kind: 'FIXED', start: day(10), end: day(100) },
  });
  expect(await record(coming)).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const current = await newPublished(coordinator, tenant);
  expect(await record(current, { date: day(3) })).toMatchObject([{ path: ['input', 'date'] }]);
  expect(await record(current, { status: 'NOT_DONE' })).toMatchObject([{ path: ['input', 'statusReason'] }]);
  const ofDirection = await act(coordinator, 'recordFollowUp', {
    about: { directionId: current.directions[0]!.id },
    text: 'X',
    status: 'DONE',
  });
  expect(ofDirection.userErrors).toMatchObject([{ path: ['input', 'status'] }]);
  expect(
    (await act(coordinator, 'publishFollowUps', await at(coordinator, current.id))).userErrors,
  ).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('a follow-up dated before the period tells of what came before, and does not count as this one followed up', async () => {
  const { id, directions } = await newPublished(coordinator, tenant);
  const activityId = directions[0]!.activities[0]!.id;
  await act(coordinator, 'recordFollowUp', {
    about: { activityId },
    text: 'Sedan förra löftet',
    count: 7,
    date: day(-61),
  });
  await act(coordinator, 'publishFollowUps', await at(coordinator, id));
  const renew = {
    period: { kind: 'ROLLING', start: day(61), end: day(150) },
    directions: [{ directionId: directions[0]!.id, kind: 'CONTINUED' }],
  };
  expect((await act(coordinator, 'renewPromise', await at(coordinator, id, renew))).userErrors).toMatchObject(
    [{ code: 'RULE_BROKEN', message: 'Löftet är inte uppföljt. Publicera uppföljningen först.' }],
  );
});
