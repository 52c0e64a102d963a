import { signIn as tokensFor } from '@medborgarlofte/infra/testing/demo-tokens';
import { request, type APIRequestContext } from 'playwright-core';
import { ask } from '../sign-in/gateway';
import { demoPassword, stack } from './stack';

const fagersta = 'municipality/1982';
const people = {
  politician: ['politiker.fagersta', fagersta],
  reporter: ['rapportor.nvk.fagersta', fagersta],
  neighbour: ['samordnare.hagfors', 'municipality/1783'],
  county: ['lanssamordnare.vastmanland', 'county/19'],
  evaluator: ['utvarderare.vastmanland', 'county/19'],
  administrator: ['plattform.admin', 'platform/medborgarlofte'],
} as const;
type Who = keyof typeof people;

const everyWho = Object.keys(people) as Who[];
const inFagersta: Who[] = ['politician', 'reporter'];
const elsewhere: Who[] = ['neighbour', 'county', 'evaluator'];
const readers = [...inFagersta, ...elsewhere];

/** What a room's address names beside the place: something of Fagersta's, by its id. */
type Thing =
  | 'draftMonth'
  | 'meeting'
  | 'picture'
  | 'template'
  | 'seat'
  | 'deficiency'
  | 'inquiry'
  | 'council'
  | 'survey'
  | 'walk'
  | 'measurement';

/**
 * Every room, what its address names, and for whom of these the door is open where they have a place of their own. None of
 * them enters any room of a municipality that is not theirs.
 */
const doors: Record<string, { open: Who[]; thing?: Thing }> = {
  desk: { open: everyWho },
  'work-promises': { open: readers },
  // Published ones are for everybody.
  'work-promise': { open: everyWho },
  publish: { open: ['neighbour'] },
  withdraw: { open: ['neighbour'] },
  evidence: { open: [] },
  reports: { open: ['reporter'] },
  report: { open: ['reporter'], thing: 'meeting' },
  'report-save': { open: [], thing: 'meeting' },
  'report-settings': { open: ['neighbour'] },
  meetings: { open: [...inFagersta, 'neighbour'] },
  'plan-meetings': { open: ['neighbour'] },
  'change-meeting': { open: [], thing: 'meeting' },
  'group-texts': { open: [...inFagersta, 'neighbour'] },
  group: { open: ['neighbour'] },
  seat: { open: [], thing: 'seat' },
  templates: { open: [...inFagersta, 'neighbour'] },
  template: { open: inFagersta, thing: 'template' },
  'adopt-template': { open: [], thing: 'template' },
  pictures: { open: readers },
  // Locked, and so open to whom a grant opens it.
  picture: { open: [...inFagersta, 'county', 'evaluator'], thing: 'picture' },
  trends: { open: readers },
  'trends-table': { open: readers },
  months: { open: readers },
  month: { open: [], thing: 'draftMonth' },
  'month-send': { open: [], thing: 'draftMonth' },
  'month-correct': { open: [], thing: 'draftMonth' },
  'month-file': { open: [], thing: 'draftMonth' },
  'county-months': { open: ['county', 'evaluator'] },
  operations: { open: ['administrator'] },
  deficiencies: { open: ['reporter', 'neighbour'] },
  deficiency: { open: [], thing: 'deficiency' },
  // Accepted, and so open to all members.
  inquiry: { open: inFagersta, thing: 'inquiry' },
  feedback: { open: ['reporter', 'neighbour'] },
  priorities: { open: [...inFagersta, 'neighbour'] },
  council: { open: [...inFagersta, 'neighbour'] },
  'council-meeting': { open: inFagersta, thing: 'council' },
  'minutes-file': { open: inFagersta, thing: 'council' },
  knowledge: { open: [...inFagersta, 'neighbour'] },
  'new-survey': { open: ['reporter', 'neighbour'] },
  survey: { open: inFagersta, thing: 'survey' },
  'survey-numbers': { open: inFagersta, thing: 'survey' },
  'new-walk': { open: ['reporter', 'neighbour'] },
  'safety-walk': { open: inFagersta, thing: 'walk' },
  'new-measurement': { open: ['reporter', 'neighbour'] },
  measurement: { open: inFagersta, thing: 'measurement' },
  'measurement-numbers': { open: inFagersta, thing: 'measurement' },
  imports: { open: ['neighbour'] },
  'import-template': { open: [] },
  // None has been taken in: an id that is no import's stands for one.
  'import-run': { open: [], thing: 'meeting' },
  'import-problems': { open: [], thing: 'meeting' },
  meeting: { open: ['reporter'], thing: 'meeting' },
  'lock-picture': { open: [], thing: 'meeting' },
  'unlock-picture': { open: [], thing: 'meeting' },
  'show-meeting': { open: ['reporter'], thing: 'meeting' },
};

interface RouteEntry {
  id?: string;
  path?: string;
  children?: RouteEntry[];
}

/** The rooms behind sign-in as the web client has them: each one's name and the pattern of its address. */
async function roomsOfTheClient(): Promise<[room: string, pattern: string][]> {
  // The compiler reads the web client by other rules than these tests.
  const file: string = '../../web-client/app/routes';
  const { default: routes } = (await import(file)) as { default: RouteEntry[] };
  const flat = (list: RouteEntry[], above: string): [string, string][] =>
    list.flatMap(({ id = '', path = '', children }) => {
      const pattern = `${above}/${path}`;
      return children ? flat(children, pattern) : [[id.replace('sv-', ''), pattern] as [string, string]];
    });
  return flat(routes, '').filter(([, pattern]) => pattern.startsWith('/mitt/:kind/:key'));
}

/** A session of the web client, as a browser would get it. */
async function signedIn(username: string): Promise<APIRequestContext> {
  const session = await request.newContext({ baseURL: stack.webUrl });
  const form = await (await session.get('/mitt')).text();
  const action = /action="([^"]+)"/.exec(form)![1]!.replaceAll('&amp;', '&');
  const answer = await session.post(action, { form: { username, password: demoPassword } });
  expect([username, new URL(answer.url()).pathname]).toEqual([username, expect.stringMatching(/^\/mitt\//)]);
  return session;
}

const wanted = `{ municipality(by: { code: "1982" }) {
  jointPictures(last: 20) { nodes { id state meeting { id } } }
  deficiencies(first: 100) { nodes { id inquiries { id state } } }
  monthlyReports(first: 100) { nodes { id state } }
  surveys(first: 1) { nodes { id } }
  safetyWalks(first: 1) { nodes { id } }
  measurements(first: 1) { nodes { id } }
  templates(first: 1) { nodes { id } }
  councilMeetings(first: 1) { nodes { id } }
  situationGroup { members(first: 1) { nodes { id } } } } }`;

const seenDifferently = `{ municipality(by: { code: "1982" }) {
  jointPictures(last: 60) { nodes { id state areas { dissent } } } } }`;

interface Stated {
  state: string;
}

/** Something of each kind that is Fagersta's; of what has an owner, what is none of these people's. */
async function thingsOfFagersta(): Promise<Record<Thing, string>> {
  const { access_token: token } = await tokensFor(process.env['KEYCLOAK_ISSUER']!, 'samordnare.fagersta');
  const { data } = await ask(wanted, token);
  const { jointPictures, deficiencies, monthlyReports, ...rest } = data!['municipality'];
  const picture = jointPictures.nodes.find(({ state }: Stated) => state === 'LOCKED');
  const isAccepted = ({ state }: Stated) => state === 'ACCEPTED';
  const lookedInto = deficiencies.nodes.find((one: { inquiries: Stated[] }) =>
    one.inquiries.some(isAccepted),
  );
  const found = {
    ...{ picture: picture.id, meeting: picture.meeting.id, deficiency: lookedInto.id },
    inquiry: lookedInto.inquiries.find(isAccepted).id,
    draftMonth: monthlyReports.nodes.find(({ state }: Stated) => ['DRAFT', 'APPROVED'].includes(state))?.id,
    survey: rest.surveys.nodes[0].id,
    walk: rest.safetyWalks.nodes[0].id,
    measurement: rest.measurements.nodes[0].id,
    template: rest.templates.nodes[0].id,
    council: rest.councilMeetings.nodes[0].id,
    seat: rest.situationGroup.members.nodes[0].id,
  };
  // A month that is there for nobody, when another journey has sent the draft.
  return { ...found, draftMonth: found.draftMonth ?? 'TW9udGhseVJlcG9ydHwxOTgyfDA' };
}

const standard = { slug: 'fagersta', number: '1', position: '1', format: 'pdf' };

function addressIn(place: string, pattern: string, id: string): string {
  const values: Record<string, string> = { ...standard, id, meetingId: id };
  return pattern
    .replace(':kind/:key', place)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!));
}

let rooms: [string, string][];
let things: Record<Thing, string>;
beforeAll(async () => {
  [rooms, things] = await Promise.all([roomsOfTheClient(), thingsOfFagersta()]);
});

it('knows every room there is', () => {
  expect(rooms.map(([room]) => room).sort()).toEqual(Object.keys(doors).sort());
});

/** A closed door says that it is one and what to do, and nothing of what is behind it; otherwise what came instead. */
async function behind(session: APIRequestContext, address: string): Promise<string> {
  const answer = await session.get(address);
  const page = await answer.text();
  const says = /Du har inte rätt att se sidan|Sidan finns inte/.test(page) && page.includes('class="button"');
  const isPage = (answer.headers()['content-type'] ?? '').startsWith('text/html');
  const silent = !/Fiktiv|Skolorna/.test(page) && (!isPage || says);
  return [400, 403, 404].includes(answer.status()) && silent
    ? 'closed'
    : `${answer.status()} ${/<title>(.*?)</.exec(page)?.[1] ?? page.slice(0, 80)}`;
}

// What is open to them is walked through by the other journeys.
it.each(everyWho)('%s meets a closed door at every room that is not theirs', async (who) => {
  const [username, own] = people[who];
  const session = await signedIn(username);
  const notClosed: string[] = [];
  for (const [room, pattern] of rooms) {
    const { open, thing } = doors[room]!;
    const places = new Set([...(open.includes(who) ? [] : [own]), ...(own === fagersta ? [] : [fagersta])]);
    for (const place of places) {
      const state = await behind(session, addressIn(place, pattern, thing ? things[thing] : ''));
      if (state !== 'closed') notClosed.push(`${room} in ${place}: ${state}`);
    }
  }
  await session.dispose();
  expect(notClosed).toEqual([]);
});

it('a politician reads the summary of a joint picture: locked ones, and not who saw it differently', async () => {
  const { access_token: token } = await tokensFor(process.env['KEYCLOAK_ISSUER']!, 'samordnare.fagersta');
  const { data } = await ask(seenDifferently, token);
  const pictures: { id: string; state: string; areas: { dissent: string | null }[] }[] =
    data!['municipality'].jointPictures.nodes;
  const locked = pictures.find(({ state, areas }) => state === 'LOCKED' && areas.some((one) => one.dissent))!;
  const address = (id: string) => `/mitt/${fagersta}/lagesbilder/${encodeURIComponent(id)}`;
  const [politician, coordinator] = await Promise.all(
    ['politiker.fagersta', 'samordnare.fagersta'].map(signedIn),
  );
  const read = async (session: APIRequestContext, path: string) => (await session.get(path)).text();
  const whole = await read(coordinator!, address(locked.id));
  expect(whole).toContain('Annan bedömning');
  expect(whole).not.toContain('Du läser sammanfattningen');
  const summary = await read(politician!, address(locked.id));
  expect(summary).toContain('Du läser sammanfattningen');
  expect(summary).not.toMatch(/Annan bedömning|hade satt röd nivå|Till mötet/);
  expect(await read(politician!, `/mitt/${fagersta}/lagesbilder`)).not.toMatch(
    /Öppen: gruppen|Överenskommen/,
  );
  for (const { id } of pictures.filter(({ state }) => state !== 'LOCKED'))
    expect(await behind(politician!, address(id))).toBe('closed');
  await Promise.all([politician!.dispose(), coordinator!.dispose()]);
});

it('whoever is not signed in is sent to sign in, and reads nothing', async () => {
  for (const [room, pattern] of rooms) {
    if (room === 'report-save') continue;
    const address = addressIn(fagersta, pattern, things.meeting);
    const answer = await fetch(stack.webUrl + address, { redirect: 'manual' });
    const to = answer.headers.get('location');
    expect([room, answer.status, to]).toEqual([room, 302, `/logga-in?till=${encodeURIComponent(address)}`]);
    expect(await answer.text()).not.toMatch(/Fiktiv|Skolorna/);
  }
});
