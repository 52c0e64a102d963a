import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { daysAfter } from '../days';
import { situationService } from '../service';
import { entriesOf, newGroup, paint, report, type TestGroup } from '../testing';
import { escalateOverdue } from './escalate-overdue.service';
import { act, move, note, seeDeficiency } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let school: Caller;
const later = '2199-01-01';
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13');
  coordinator = kit.as('coordinator', group.tenantId);
  school = kit.as('reporter', group.tenantId, 'skolorna');
});

const kinds = ({ history }: { history: { nodes: { kind: string }[] } }) =>
  history.nodes.map(({ kind }) => kind);
const byGroup = { handling: 'HANDLE_NOW', owner: 'GROUP', dueDate: later };

test('from noted to closed, each step on record with role and words', async () => {
  const noted = await note(school, group, { organisationSlug: 'skolorna' });
  expect(noted).toMatchObject({
    state: 'NOTED',
    owner: 'GROUP',
    overdue: false,
    notedByRole: 'reporter',
    notedByName: 'Skolorna',
    dueDate: daysAfter(noted.notedOn, 14),
    viewerCan: { assess: false, handle: false, reportBack: false, close: false },
  });
  const toNvk = { ...byGroup, owner: 'ORGANISATION', ownerOrganisationSlug: 'nvk' };
  const assessed = await move(coordinator, 'assessDeficiency', noted, toNvk);
  expect(assessed).toMatchObject({ state: 'ASSESSED', ownerOrganisation: 'nvk', dueDate: later });
  const nvk = kit.as('reporter', group.tenantId, 'nvk');
  const handled = await move(nvk, 'handleDeficiency', assessed, { text: 'Lampan är bytt' });
  expect(handled.state).toBe('HANDLED');
  const told = await move(coordinator, 'reportBackDeficiency', handled, { text: 'NVK har bytt lampan' });
  const closed = await move(coordinator, 'closeDeficiency', told);
  expect(kinds(closed)).toEqual(['NOTED', 'ASSESSED', 'HANDLED', 'REPORTED_BACK', 'CLOSED']);
  expect(closed.history.nodes[2]).toMatchObject({
    text: 'Lampan är bytt',
    byRole: 'reporter',
    byOrganisation: 'Norra Västmanlands Kommunalteknikförbund (NVK)',
  });
  expect(closed.viewerCan).toEqual({ assess: false, handle: false, reportBack: false, close: false });
});

test.each([
  ['WATCH', 'WATCHED'],
  ['NONE', 'HANDLED'],
])(
  '%s is done as soon as it is decided, and no state is left out of the history',
  async (handling, state) => {
    const noted = await note(coordinator, group);
    const decided = await move(coordinator, 'assessDeficiency', noted, {
      ...byGroup,
      handling,
      reason: 'Skäl',
    });
    expect(decided.state).toBe(state);
    expect(decided.history.nodes.map((step) => step.state)).toEqual(['NOTED', 'ASSESSED', state]);
  },
);

test('a proposal belongs to the council; another decision withdraws it', async () => {
  const noted = await note(coordinator, group);
  const proposal = { ...byGroup, handling: 'PROPOSE_ANALYSIS', reason: 'Varför just här?' };
  const proposed = await move(coordinator, 'assessDeficiency', noted, proposal);
  expect(proposed).toMatchObject({
    state: 'ASSESSED',
    owner: 'COUNCIL',
    inquiries: [{ kind: 'ANALYSIS', state: 'PROPOSED', question: 'Varför just här?' }],
  });
  const again = await move(coordinator, 'assessDeficiency', proposed, byGroup);
  expect(again.inquiries).toMatchObject([{ state: 'WITHDRAWN' }]);
});

test('the second of two deciders is told what the first one decided (E01)', async () => {
  const noted = await note(coordinator, group);
  await move(coordinator, 'assessDeficiency', noted, byGroup);
  const input = { deficiencyId: noted.id, expectedVersion: noted.version, ...byGroup, handling: 'WATCH' };
  const late = await act(kit.as('deputy', group.tenantId), 'assessDeficiency', input);
  expect(late.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect(late.deficiency).toMatchObject({ state: 'ASSESSED', handling: 'HANDLE_NOW', version: 2 });
});

test('fifty at once with one key note one deficiency; another input under it is refused (E02)', async () => {
  const input = {
    source: 'OTHER',
    areaId: group.areas.get('other'),
    description: 'En gång',
    idempotencyKey: 'k',
  };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => act(coordinator, 'noteDeficiency', input)),
  );
  expect(new Set(answers.map(({ deficiency }) => deficiency!.id)).size).toBe(1);
  const other = await act(coordinator, 'noteDeficiency', { ...input, description: 'Två gånger' });
  expect(other.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'idempotencyKey'] }]);
});

test('it is tied to the report or the picture in which it was seen, and to no other', async () => {
  const reportId = await report(school, group, 0, 'skolorna', entriesOf(group));
  const picture = await paint(coordinator, group, 0);
  await note(school, group, { source: 'REPORT', sourceId: reportId, organisationSlug: 'skolorna' });
  const fromPicture = await note(coordinator, group, { source: 'PICTURE', sourceId: picture.id });
  const { data } = await coordinator('query ($id: ID!) { deficiency(id: $id) { picture { id } } }', {
    id: fromPicture.id,
  });
  expect(data!['deficiency'].picture).toEqual({ id: picture.id });
  const elsewhere = await newGroup(kit);
  const foreign = encodeId('JointPicture', elsewhere.tenantId, '00000000-0000-4000-8000-000000000001');
  for (const [source, sourceId] of [
    ['PICTURE', reportId],
    ['PICTURE', foreign],
    ['PICTURE', null],
    ['WALK', picture.id],
    ['REPORT', encodeId('SituationReport', group.tenantId, '00000000-0000-4000-8000-000000000001')],
  ]) {
    const input = { source, sourceId, areaId: group.areas.get('disorder'), description: 'Brist' };
    const { userErrors } = await act(coordinator, 'noteDeficiency', input);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'sourceId'] }]);
  }
});

test('bad input is told at its field, in the language of the caller, and nothing is saved', async () => {
  const area = group.areas.get('disorder');
  const refused = async (given: object, path: string) => {
    const { userErrors } = await act(school, 'noteDeficiency', {
      ...{ source: 'OTHER', areaId: area, description: 'Brist', organisationSlug: 'skolorna' },
      ...given,
    });
    expect(userErrors).toMatchObject([{ path: ['input', path] }]);
  };
  await refused({ description: '  ' }, 'description');
  await refused({ description: 'x'.repeat(2001) }, 'description');
  await refused({ description: 'Ring 070-123 45 67' }, 'description');
  await refused({ organisationSlug: null }, 'organisationSlug');
  const noted = await note(coordinator, group);
  const input = { deficiencyId: noted.id, expectedVersion: 1, ...byGroup, owner: 'ORGANISATION' };
  const unknown = await act(coordinator, 'assessDeficiency', {
    ...input,
    ownerOrganisationSlug: 'finns-inte',
  });
  expect(unknown.userErrors).toMatchObject([{ path: ['input', 'ownerOrganisationSlug'] }]);
  expect((await seeDeficiency(coordinator, noted.id))!.version).toBe(1);
});

describe('the board', () => {
  const board = `query ($m: [_Any!]!, $filter: DeficiencyFilter) { _entities(representations: $m) { ... on Municipality {
    deficiencies(filter: $filter, first: 100) { totalCount nodes { id } } } } }`;
  const listed = async (ask: Caller, filter: object | null) => {
    const m = [{ __typename: 'Municipality', id: encodeId('Municipality', group.tenantId) }];
    const { data, errors } = await ask(board, { m, filter });
    expect(errors).toBeUndefined();
    return data!['_entities'][0].deficiencies.nodes.map(({ id }: { id: string }) => id);
  };

  test('shows every one without a decision, the overdue, the open, those of an organisation', async () => {
    const undecided = await note(coordinator, group);
    const nvks = await note(coordinator, group);
    await move(coordinator, 'assessDeficiency', nvks, {
      ...byGroup,
      owner: 'ORGANISATION',
      ownerOrganisationSlug: 'nvk',
    });
    expect(await listed(coordinator, null)).toEqual([undecided.id, nvks.id]);
    expect(await listed(coordinator, { state: { in: ['NOTED'] } })).toEqual([undecided.id]);
    expect(await listed(coordinator, { ownerOrganisation: 'nvk' })).toEqual([nvks.id]);
    expect(await listed(coordinator, { open: false })).toEqual([]);
    expect(await listed(coordinator, { overdue: true })).toEqual([]);
    expect(await listed(kit.as('reporter', group.tenantId, 'nvk'), { open: true })).toEqual([nvks.id]);
  });

  test('overdue ones climb to the coordinator, a fortnight later to the council, once each, and a decision takes them down', async () => {
    const { id, notedOn } = await note(coordinator, group);
    const job = kit.actorOf({ groups: [`/municipality/${group.tenantId}/coordinator`] });
    const run = (days: number) =>
      kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
        escalateOverdue(
          db,
          { actor: job, now: new Date(`${daysAfter(notedOn, days)}T06:00:00Z`) },
          group.tenantId,
        ),
      );
    expect([await run(14), await run(15), await run(15), await run(28)]).toEqual([0, 1, 0, 0]);
    expect((await seeDeficiency(coordinator, id))!.escalation).toBe('COORDINATOR');
    const council = kit.as('council-member', group.tenantId);
    expect(await seeDeficiency(council, id)).toBeNull();
    expect([await run(29), await run(29), await run(60)]).toEqual([1, 0, 0]);
    const climbed = (await seeDeficiency(council, id))!;
    expect(climbed.escalation).toBe('COUNCIL');
    expect(kinds(climbed)).toEqual(['NOTED', 'TO_COORDINATOR', 'TO_COUNCIL']);
    expect(await move(coordinator, 'assessDeficiency', climbed, byGroup)).toMatchObject({
      escalation: 'NONE',
    });
    expect((await seeDeficiency(council, id))!.state).toBe('ASSESSED');
  });
});
