import { crawl, type Sight } from './world/crawl';
import { coordinator, nobody, type Person } from './world/people';
import { openServiceDoors, type Doors } from './world/doors';
import { openWorld, type World } from './world/world';

let world: World;
let doors: Doors;
beforeAll(async () => {
  world = await openWorld();
  doors = await openServiceDoors(world);
}, 60_000);
afterAll(async () => {
  await doors.close();
  await world.close();
});

/** Coordinator in one municipality, council member in the other. */
const both: Person = {
  name: 'both',
  identity: () => ({
    groups: [`/municipality/${world.own}/coordinator`, `/municipality/${world.foreign}/council-member`],
  }),
};
const seen = async (person: Person, actingIn?: string): Promise<Sight[]> =>
  Promise.all(
    world.services.map(({ name, schema }) =>
      crawl(world, schema, (request) =>
        world.ask(name, person, world.own, { ...request, ...(actingIn && { actingIn }) }),
      ),
    ),
  );
const places = (sights: Sight[]) => [...new Set(sights.flatMap((sight) => [...sight.seen]))].sort();
const ofTenants = (all: string[]) => all.filter((place) => /,(own|foreign),/.test(place));

test('who acts in one of two organisations has the rights of that one alone (A09)', async () => {
  expect(ofTenants(places(await seen(both, `municipality/${world.own}`)))).toEqual(
    ofTenants(places(await seen(coordinator))),
  );
});

/** What council members may do, and coordinators of the same municipality may or may not. */
const ofCouncilMembers =
  /^(PromiseActions\.propose|CouncilMeetingActions\.(addItem|decide|hold)|InquiryActions\.judge|MonthlyReportActions\.(acknowledge|comment)),foreign,/;

test('who chooses none has both, each in its own, and neither leaks into the other (A09)', async () => {
  const all = places(await seen(both));
  expect(all.filter((place) => place.includes(',foreign,draft'))).not.toEqual([]);
  // A coordinator's rights stay where they are held: the other municipality shows a council member's view.
  expect(all.filter((place) => /^(Grant|SituationReport|ReportArea)\..*,foreign,/.test(place))).toEqual([]);
  expect(all.filter((place) => /Actions\..*,foreign,/.test(place))).toEqual(
    all.filter((place) => ofCouncilMembers.test(place)),
  );
});

test('an organisation that one is not in cannot be chosen, whatever it is called (A09)', async () => {
  for (const organisation of [
    `municipality/${world.foreign}`,
    'platform/medborgarlofte',
    'municipality',
    '*',
    '',
    `municipality/${world.own},municipality/${world.foreign}`,
  ]) {
    for (const { name } of world.services) {
      const answer = await world.ask(name, coordinator, world.own, {
        query: '{ __typename }',
        actingIn: organisation,
      });
      const refused = organisation !== '';
      expect({ organisation, code: answer.errors?.[0]?.extensions?.['code'] }).toEqual({
        organisation,
        code: refused ? 'FORBIDDEN' : undefined,
      });
    }
  }
});

test('over HTTP the choice is the header, and nobody gains by sending it (A08, A09)', async () => {
  for (const door of doors.all.filter(({ name }) => name.endsWith('HTTP'))) {
    const answer = await door.send(
      coordinator,
      world.own,
      { query: '{ __typename }' },
      { 'medborgarlofte-acting-in': `municipality/${world.foreign}` },
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const open = await door.send(
      nobody,
      world.own,
      { query: '{ __typename }' },
      { 'medborgarlofte-acting-in': `municipality/${world.own}` },
    );
    expect(open.errors).toBeUndefined();
  }
});
