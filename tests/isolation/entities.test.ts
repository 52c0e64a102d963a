import { literals } from './world/arguments';
import { byId, crawl, idsOf } from './world/crawl';
import { comparable, openServiceDoors, type Doors } from './world/doors';
import { canariesIn } from './world/canary';
import { coordinator, nobody } from './world/people';
import { entityTypes, wholeSelection } from './world/selection';
import { openWorld, type Answer, type World } from './world/world';

let world: World;
let doors: Doors;

beforeAll(async () => {
  world = await openWorld();
  doors = await openServiceDoors(world);
}, 120_000);
afterAll(async () => {
  await doors.close();
  await world.close();
});

const everyType = () =>
  world.services.flatMap(({ name, schema }) => entityTypes(schema).map((type) => ({ service: name, type })));
const whole = (type: Parameters<typeof wholeSelection>[0]) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type.name} ${wholeSelection(type, literals)} } }`;

test('_entities with invented fields answers as without them (B16)', async () => {
  for (const { service, type } of everyType()) {
    const plain = idsOf(world, type.name).map((id) => ({ __typename: type.name, id }));
    const invented = plain.map((one) => ({
      ...one,
      tenantId: world.own,
      tenant_id: world.own,
      published: true,
      globalId: one.id,
      title: 'x',
      text: 'x',
      version: 1,
    }));
    for (const person of [nobody, coordinator]) {
      const ask = async (r: object[]) =>
        comparable(await world.ask(service, person, world.own, { query: whole(type), variables: { r } }));
      expect({ type: type.name, answer: await ask(invented) }).toEqual({
        type: type.name,
        answer: await ask(plain),
      });
    }
  }
});

test('_entities takes an id of its own type and of no other shape (B16)', async () => {
  for (const { service, type } of everyType()) {
    const wrong = [
      ...everyType()
        .filter((one) => one.type.name !== type.name)
        .flatMap((one) => idsOf(world, one.type.name).slice(0, 2)),
      '',
      'x',
      '0',
      '../../etc/passwd',
      Buffer.from(`${type.name}|${world.foreign}|' or 1=1 --`).toString('base64url'),
      'å'.repeat(300),
      Buffer.from(`${type.name}|%|`).toString('base64url'),
    ];
    const representations: object[] = [
      ...wrong.map((id) => ({ __typename: type.name, id })),
      { __typename: type.name },
      { __typename: type.name, id: 5 },
      { __typename: type.name, id: { id: wrong[0] } },
    ];
    const answer = await world.ask(service, coordinator, world.own, {
      query: whole(type),
      variables: { r: representations },
    });
    expect({ type: type.name, found: answer.data?._entities.filter(Boolean), errors: answer.errors }).toEqual(
      { type: type.name, found: [], errors: undefined },
    );
  }
});

test('a service past the gateway gives over HTTP what it gives in process, whatever headers come with it (A08, B15)', async () => {
  const forged = {
    'x-tenant': world.foreign,
    'x-tenant-id': world.foreign,
    'tenant-id': world.foreign,
    'x-role': 'coordinator',
    'x-roles': 'coordinator,platform-administrator',
    'x-user': 'admin',
    'x-user-id': 'admin',
    'x-forwarded-user': 'admin',
    'x-forwarded-groups': `/municipality/${world.foreign}/coordinator`,
    'x-gateway': 'true',
    'x-internal': '1',
    'x-actor': JSON.stringify({
      subject: 'admin',
      memberships: [{ kind: 'municipality', key: world.foreign, unit: null, role: 'coordinator' }],
    }),
    'apollo-federation-include-trace': 'ftv1',
    forwarded: 'for=127.0.0.1;host=gateway',
    'x-forwarded-for': '127.0.0.1',
  };
  for (const { name } of world.services) {
    const [inProcess, http] = doors.all.filter(({ service }) => service === name);
    for (const person of [
      nobody,
      coordinator,
      world.people.find((one) => one.name === 'county-evaluator')!,
    ]) {
      const sight = async (
        send: (request: { query: string; variables: Record<string, unknown> }) => Promise<Answer>,
      ) => {
        const { seen, refused, texts } = await crawl(world, inProcess!.schema, send);
        const canaries = canariesIn(texts.join())
          .filter(({ tenantId }) => world.tenants.includes(tenantId))
          .map(({ text }) => text);
        return [seen, refused, new Set(canaries)].map((found) => [...found].sort());
      };
      const plain = await sight((request) => inProcess!.send(person, world.own, request));
      expect(await sight((request) => http!.send(person, world.own, request, forged))).toEqual(plain);
    }
  }
});

test('every role gets over HTTP, byte for byte, what it gets in process (B15)', async () => {
  for (const { service, type } of everyType()) {
    const [inProcess, http] = doors.all.filter((door) => door.service === service);
    const request = byId(world.service(service).schema, type)(idsOf(world, type.name));
    for (const person of world.people) {
      const [direct, past] = [
        await inProcess!.send(person, world.own, request),
        await http!.send(person, world.own, request),
      ];
      expect({ person: person.name, answer: comparable(past) }).toEqual({
        person: person.name,
        answer: comparable(direct),
      });
    }
  }
}, 120_000);

test('a forged or borrowed token opens nothing past the gateway either (B15)', async () => {
  const token = (await world.token(coordinator, world.own))!;
  const [header, body] = token.split('.');
  const claims = JSON.parse(Buffer.from(body!, 'base64url').toString()) as { groups: string[] };
  const altered = Buffer.from(
    JSON.stringify({ ...claims, groups: [`/municipality/${world.foreign}/coordinator`] }),
  ).toString('base64url');
  const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  for (const forged of [
    `${header}.${altered}.${token.split('.')[2]}`,
    `${none}.${altered}.`,
    'x',
    `${header}.${body}.`,
  ]) {
    for (const door of doors.all.filter(({ name }) => name.endsWith('HTTP'))) {
      const answer = await door.send(
        nobody,
        world.own,
        { query: '{ __typename }' },
        { authorization: `Bearer ${forged}` },
      );
      expect({ door: door.name, data: answer.data, code: answer.errors?.[0]?.extensions?.['code'] }).toEqual({
        door: door.name,
        data: undefined,
        code: 'UNAUTHENTICATED',
      });
    }
  }
});

test("a token that claims a job's role is no job", async () => {
  const job = {
    name: 'job',
    identity: (tenantId: string) => ({ groups: [`/municipality/${tenantId}/job`] }),
  };
  for (const { name, schema } of world.services) {
    const sight = (person: typeof nobody) =>
      crawl(world, schema, (request) => world.ask(name, person, world.own, request));
    const [asJob, asNobody] = [await sight(job), await sight(nobody)];
    expect(
      [...asJob.seen].filter(
        (place) =>
          !asNobody.seen.has(place) &&
          !place.startsWith('Viewer') &&
          place !== 'Query.viewer,shared,published',
      ),
    ).toEqual([]);
  }
});
