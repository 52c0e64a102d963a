import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { move, note } from '../deficiencies/testing';
import { askMunicipality } from '../feedback/testing';
import { situationService } from '../service';
import { entriesOf, forwardedArea, lock, newGroup, paint, report, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
});

const later = '2199-01-01';
const page = `priorities { meetingDate fictitious levels { areaCode areaName level previousLevel trend }
  agreed { id areaName text reason agreedOn version viewerCan { edit } } work { areaCode handledAs count fewerThan } }`;
const seenBy = async (ask: Caller) => (await askMunicipality(ask, group.tenantId, page))?.priorities ?? null;
const answer = 'priority { id text reason endedOn version } userErrors { code message path }';
const act = async (ask: Caller, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { result: ${name}(input: $input) { ${answer} } }`,
    { input },
  );
  return { ...data?.['result'], error: errors?.[0]?.extensions?.['code'] };
};
const agree = (text = 'Fler vuxna vid resecentrum', ask = coordinator, area = 'disorder') =>
  act(ask, 'addPriority', { areaId: group.areas.get(area), text, reason: 'Nivån har stigit två gånger' });

test('every member reads one page: levels of the newest locked picture, what is agreed, and what is done; no text of members (R18, R43)', async () => {
  await report(
    school,
    group,
    0,
    'skolorna',
    entriesOf(group, 'GREEN', { disorder: { level: 'RED', text: 'Hemlig text' } }),
  );
  await lock(coordinator, await paint(coordinator, group, 0, 'GREEN', { disorder: 'RED' }));
  await paint(coordinator, group, 1, 'YELLOW');
  for (const description of ['Släckt lampa', 'Trasig dörr', 'Klotter']) {
    const noted = await note(school, group, { organisationSlug: 'skolorna', description });
    await move(coordinator, 'assessDeficiency', noted, {
      handling: 'HANDLE_NOW',
      owner: 'GROUP',
      dueDate: later,
    });
  }
  const watched = await note(school, group, { organisationSlug: 'skolorna' });
  await move(coordinator, 'assessDeficiency', watched, { handling: 'WATCH', owner: 'GROUP', dueDate: later });
  await note(kit.as('kommunpolis', group.tenantId), group, { areaId: group.areas.get(forwardedArea) });
  await note(school, group, { organisationSlug: 'skolorna' });
  expect((await agree()).userErrors).toEqual([]);
  const seen = await seenBy(coordinator);
  expect(seen).toMatchObject({ meetingDate: '2026-01-13', fictitious: false });
  expect(seen.levels.map(({ areaCode, level }: any) => [areaCode, level])).toEqual(
    expect.arrayContaining([
      ['disorder', 'RED'],
      ['other', 'GREEN'],
    ]),
  );
  expect(seen.levels.map(({ areaCode }: any) => areaCode)).not.toContain(forwardedArea);
  expect(seen.agreed).toMatchObject([{ text: 'Fler vuxna vid resecentrum', viewerCan: { edit: true } }]);
  expect(seen.work).toEqual([
    { areaCode: 'disorder', handledAs: 'HANDLED_NOW', count: 3, fewerThan: null },
    { areaCode: 'disorder', handledAs: 'WATCHED', count: null, fewerThan: 3 },
  ]);
  const asOthers = { ...seen, agreed: [{ ...seen.agreed[0], viewerCan: { edit: false } }] };
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await seenBy(kit.as(role, group.tenantId))).toEqual(asOthers);
  expect(await seenBy(school)).toEqual(asOthers);
  expect(JSON.stringify(asOthers)).not.toMatch(/om disorder|Hemlig|Släckt|Mörk/);
});

test('a deficiency that is done, or comes to be looked into, is told as that at once', async () => {
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  const work = async () => (await seenBy(school)).work.map(({ handledAs }: any) => handledAs);
  expect(await work()).toEqual([]);
  const decide = { handling: 'PROPOSE_MAPPING', reason: 'Var?', owner: 'COUNCIL', dueDate: later };
  const proposed = await move(coordinator, 'assessDeficiency', noted, decide);
  expect(await work()).toEqual(['PROPOSED']);
  const now = { handling: 'HANDLE_NOW', owner: 'GROUP', dueDate: later };
  const taken = await move(coordinator, 'assessDeficiency', proposed, now);
  expect(await work()).toEqual(['HANDLED_NOW']);
  await move(coordinator, 'handleDeficiency', taken, { text: 'Lagat' });
  expect(await work()).toEqual([]);
});

test('coordinator and deputy agree, change and end; the second of two editors is told (E01); twelve at most, nothing that is only forwarded', async () => {
  const { priority } = await agree();
  const input = { priorityId: priority.id, expectedVersion: 1 };
  const deputy = kit.as('deputy', group.tenantId);
  const answers = await Promise.all([
    act(coordinator, 'changePriority', { ...input, text: 'Fler vuxna ute' }),
    act(deputy, 'changePriority', { ...input, text: 'Fler vuxna på kvällen' }),
  ]);
  const codes = answers.map(({ userErrors }) => userErrors.map(({ code }: any) => code)).sort();
  expect(codes).toEqual([[], ['CONFLICT']]);
  expect((await act(school, 'changePriority', { ...input, text: 'x' })).error).toBe('FORBIDDEN');
  expect((await agree('Klotter', coordinator, forwardedArea)).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', path: ['input', 'areaId'] },
  ]);
  expect((await agree('ring 070-123 45 67')).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  for (let more = 1; more < 12; more += 1) expect((await agree(`Nummer ${more}`)).userErrors).toEqual([]);
  expect((await agree('En för mycket')).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const ended = await act(deputy, 'endPriority', { ...input, expectedVersion: 2 });
  expect(ended.priority.endedOn).toEqual(expect.any(String));
  expect((await seenBy(school)).agreed).toHaveLength(11);
  const again = await act(deputy, 'endPriority', { ...input, expectedVersion: 3 });
  expect(again.userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('elsewhere there is no such page: not in another municipality, nor for county and police chief, nor unsigned', async () => {
  await agree();
  const strangers = [
    kit.as('coordinator', await kit.newTenant()),
    kit.signedIn({ groups: ['/county/19/county-coordinator'] }),
    kit.signedIn({ groups: ['/police-area/norra-vastmanland/lpo-chief'] }),
    kit.anonymous,
  ];
  for (const ask of strangers) expect(await seenBy(ask)).toBeNull();
});
