import { randomUUID } from 'node:crypto';
import { openWorld, type World } from './world/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

/** By subscription: its arguments for one thing of a tenant's. One that is not here fails the test. */
const about: Record<string, { type: string; document: string }> = {
  pictureChanged: {
    type: 'Meeting',
    document:
      'subscription ($id: ID!) { pictureChanged(meetingId: $id) { pictureId revision version state } }',
  },
};

/** The first that is told to each person of the own tenant about a thing: a code, or what is told. */
async function first(service: string, query: string, id: string): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const person of world.people) {
    const halt = new AbortController();
    const token = await world.token(person, world.own);
    const request = { query, variables: { id }, requestId: randomUUID(), signal: halt.signal, token };
    const stream = world.service(service).subscribe(request)[Symbol.asyncIterator]();
    const { value } = await stream.next();
    halt.abort();
    await stream.next();
    told[person.name] = value.errors?.[0]?.extensions?.['code'] ?? value.data;
  }
  return told;
}

test('a subscription tells of the own tenant alone, and of a foreign thing as of one that never was (B01, B02)', async () => {
  let seen = 0;
  for (const { name, schema } of world.services) {
    for (const field of Object.keys(schema.getSubscriptionType()?.getFields() ?? {})) {
      const { type, document } = about[field]!;
      for (const stage of ['published', 'draft'] as const) {
        const [own] = world.registry.of(type, world.own, stage);
        const [foreign] = world.registry.of(type, world.foreign, stage);
        const told = await first(name, document, own!.id);
        expect({ field, nobody: told['nobody'] }).toEqual({ field, nobody: 'UNAUTHENTICATED' });
        expect(told['coordinator']).toMatchObject({ [field]: expect.any(Object) });
        seen += Object.values(told).filter((one) => typeof one === 'object').length;
        const refused = await first(name, document, foreign!.id);
        const codes = Object.values(refused).filter(
          (one) => !['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'].includes(String(one)),
        );
        expect({ field, stage, codes }).toEqual({ field, stage, codes: [] });
        const nothing = Buffer.from(`${type}|${world.foreign}|${randomUUID()}`).toString('base64url');
        expect(await first(name, document, nothing)).toEqual(refused);
      }
    }
  }
  expect(seen).toBeGreaterThan(0);
}, 60_000);
