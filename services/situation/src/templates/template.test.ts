import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, lock, newGroup, operations, paint, report, type TestGroup } from '../testing';

const version = `id versionNumber version state changeNote meetingCount viewerCan { edit adopt }
  areas { code name mode sharedArea reportSection counts { code label unit minimum maximum } } levels { code letter shape text definition proposed }`;
const answer = `{ template { ${version} } userErrors { code message path } }`;
const starter = `mutation ($input: CreateStarterTemplateInput!) { result: createStarterTemplate(input: $input) ${answer} }`;
const create = `mutation ($input: CreateTemplateVersionInput!) { result: createTemplateVersion(input: $input) ${answer} }`;
const save = `mutation ($input: SaveTemplateVersionInput!) { result: saveTemplateVersion(input: $input) ${answer} }`;
const adopt = `mutation ($input: AdoptTemplateVersionInput!) { result: adoptTemplateVersion(input: $input) { movedMeetings keptMeetings template { ${version} } userErrors { code message path } } }`;
const saveGroup = `mutation ($input: SaveSituationGroupInput!) { saveSituationGroup(input: $input) { group { id version template { id } } userErrors { code message path } } }`;
const all = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { templates { nodes { ${version} } } } } }`;

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2126-01-13', '2126-01-27');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const ask = async (document: string, input: object, caller = coordinator) =>
  (await caller(document, { input })).data!.result;
const templates = async (tenantId = group.tenantId) =>
  (await coordinator(all, { m: [{ __typename: 'Municipality', id: encodeId('Municipality', tenantId) }] }))
    .data!._entities[0].templates.nodes;
const withGroup = () =>
  coordinator(saveGroup, {
    input: {
      ...{ municipalityId: encodeId('Municipality', group.tenantId), expectedVersion: 0, name: 'EST' },
      ...{ cadenceWeeks: 2, weekday: 2, startTime: '09:00', durationMinutes: 60, firstDay: '2026-01-13' },
      ...{ deadlineHours: 21, graceHours: 0, suppressBelow: 3 },
    },
  });
const contentOf = ({ areas, levels }: any) => ({ areas, levels });

test('a municipality without a template is given the starter: five areas, one of them only collected and forwarded', async () => {
  const tenantId = await kit.newTenant();
  const own = kit.as('coordinator', tenantId);
  const input = { municipalityId: encodeId('Municipality', tenantId) };
  const { template, userErrors } = await ask(starter, input, own);
  expect(userErrors).toEqual([]);
  expect(template).toMatchObject({ versionNumber: 1, state: 'DRAFT', viewerCan: { edit: true } });
  expect(template.areas.map(({ name, sharedArea }: any) => [name, sharedArea])).toEqual([
    ['Hot och våld', 'THREATS_AND_VIOLENCE'],
    ['Ordningsstörning och otrygghet', 'DISORDER_AND_INSECURITY'],
    ['Extremism och kriminella nätverk', 'EXTREMISM_AND_CRIMINAL_NETWORKS'],
    ['Ungdomar och skolor, ANDT', 'YOUTH_AND_SCHOOLS'],
    ['Övrigt såsom hot och hat på sociala medier', 'OTHER'],
  ]);
  expect(template.areas[2].mode).toBe('COLLECT_AND_FORWARD');
  expect((await ask(starter, input, own)).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
});

test('the next version is made from one there is, changed while nobody uses it, and leaves the old one as it was', async () => {
  await withGroup();
  const [first] = await templates();
  expect(first).toMatchObject({ state: 'IN_USE', meetingCount: 3, viewerCan: { edit: false, adopt: false } });
  const made = await ask(create, {
    basedOnId: first.id,
    expectedVersion: first.version,
    changeNote: 'Nytt område',
  });
  expect(made.template).toMatchObject({ versionNumber: 2, state: 'DRAFT', changeNote: 'Nytt område' });
  expect(contentOf(made.template)).toEqual(contentOf(first));

  const { areas, levels } = contentOf(made.template);
  const added = {
    name: 'Trafik vid skolor',
    mode: 'REPORT',
    counts: [{ label: 'Anmälda körningar', unit: 'st', minimum: 1, maximum: 50 }],
  };
  const changed = [{ ...areas[1], name: 'Ordning' }, areas[0], added];
  const input = { templateId: made.template.id, expectedVersion: 1, areas: changed, levels };
  const { template } = await ask(save, input);
  expect(template.version).toBe(2);
  expect(template.areas.map(({ code, name }: any) => [code, name])).toEqual([
    ['disorder', 'Ordning'],
    ['threats-and-violence', 'Hot och våld'],
    ['trafik-vid-skolor', 'Trafik vid skolor'],
  ]);
  expect(template.areas[2].counts).toEqual([
    { code: 'anmalda-korningar', label: 'Anmälda körningar', unit: 'st', minimum: 1, maximum: 50 },
  ]);
  const stale = await ask(save, input);
  expect(stale).toMatchObject({ userErrors: [{ code: 'CONFLICT' }], template: { version: 2 } });
  const again = await ask(create, { basedOnId: first.id, expectedVersion: first.version });
  expect(again).toMatchObject({ userErrors: [{ code: 'RULE_BROKEN' }], template: { versionNumber: 2 } });
  expect((await templates())[0]).toEqual(first);
});

test('a version that a meeting uses is changed by nobody, not even past the rules', async () => {
  const [used] = await templates();
  const { areas, levels } = contentOf(used);
  const refused = await ask(save, { templateId: used.id, expectedVersion: 1, areas, levels });
  expect(refused).toMatchObject({ userErrors: [{ code: 'RULE_BROKEN' }], template: { version: 1 } });
  const identity = { groups: [`/municipality/${group.tenantId}/coordinator`] };
  for (const sql of [
    `update template set source = 'x'`,
    'delete from count_definition',
    'delete from level_definition',
    `insert into level_definition select tenant_id, gen_random_uuid(), template_id, 'RED', 'X', 'square', 'x', 'x', true, 9 from level_definition limit 1`,
    `insert into area (tenant_id, id, template_id, code, name, mode, position) select tenant_id, gen_random_uuid(), template_id, 'x', 'x', 'REPORT', 9 from area limit 1`,
  ])
    await expect(kit.scopeOf(identity)((db) => db.query(sql))).rejects.toThrow(
      /does not change|permission denied/,
    );
  expect((await templates())[0]).toEqual(used);
});

test('taken into use, a version is for meetings ahead that nobody has reported to; the others keep theirs', async () => {
  await withGroup();
  const [first] = await templates();
  const school = kit.as('reporter', group.tenantId, 'skolorna');
  // Only begun: the coordinator does not see it, and still the meeting keeps its template.
  await school(operations.save, {
    input: {
      meetingId: group.meetings[1],
      organisationSlug: 'skolorna',
      expectedVersion: 0,
      areas: entriesOf(group),
    },
  });
  const { template } = await ask(create, { basedOnId: first.id, expectedVersion: 1 });
  const done = await ask(adopt, { templateId: template.id, expectedVersion: 1 });
  expect(done).toMatchObject({
    userErrors: [],
    movedMeetings: 1,
    keptMeetings: 1,
    template: { state: 'IN_USE' },
  });
  const ofMeeting = async (id: string) =>
    (await coordinator('query ($id: ID!) { meeting(id: $id) { template { versionNumber } } }', { id })).data!
      .meeting.template.versionNumber;
  expect(await Promise.all(group.meetings.map(ofMeeting))).toEqual([1, 1, 2]);
  const [old] = await templates();
  expect(old).toMatchObject({ state: 'EARLIER', meetingCount: 2 });
  await report(school, group, 0, 'skolorna', entriesOf(group));
  await lock(coordinator, await paint(coordinator, group, 0));
});

test.each([
  ['no areas', { areas: [] }, 'areas'],
  ['levels that look alike', { levels: 'alike' }, 'letter'],
  ['a single level', { levels: 'one' }, 'levels'],
  ['a range without room', { areas: 'range' }, 'maximum'],
  ['data on an individual', { areas: 'personal' }, 'helpText'],
])('a version with %s is refused, and nothing of it saved', async (_, wrong, path) => {
  const [first] = await templates();
  const { template } = await ask(create, { basedOnId: first.id, expectedVersion: 1 });
  const { areas, levels } = contentOf(template);
  const variants: Record<string, unknown> = {
    alike: levels.map((level: object) => ({ ...level, letter: 'G' })),
    one: levels.slice(0, 1),
    range: [{ ...areas[0], counts: [{ label: 'x', unit: 'x', minimum: 5, maximum: 5 }] }],
    personal: [{ ...areas[0], helpText: 'Ring 070-174 06 58' }],
  };
  const given = Object.fromEntries(
    Object.entries(wrong).map(([field, value]) => [
      field,
      typeof value === 'string' ? variants[value] : value,
    ]),
  );
  const { userErrors } = await ask(save, {
    templateId: template.id,
    expectedVersion: 1,
    areas,
    levels,
    ...given,
  });
  expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  expect(userErrors[0].path).toContain(path);
  expect((await templates())[1]).toEqual(template);
});

test('others read templates and change none', async () => {
  const [first] = await templates();
  for (const role of ['kommunpolis', 'council-member', 'politician']) {
    const { errors } = await kit.as(role, group.tenantId)(create, {
      input: { basedOnId: first.id, expectedVersion: 1 },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
  const stranger = kit.as('coordinator', await kit.newTenant());
  const { errors } = await stranger(adopt, { input: { templateId: first.id, expectedVersion: 1 } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});
