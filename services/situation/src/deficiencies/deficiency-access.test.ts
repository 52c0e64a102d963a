import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { forwardedArea, newGroup, type TestGroup } from '../testing';
import { act, move, note, seeDeficiency, type SeenDeficiency } from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit);
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const later = '2199-01-01';
const as = (role: string, unit?: string) => kit.as(role, group.tenantId, unit);
const everybody = (): Record<string, Caller> => ({
  coordinator,
  deputy: as('deputy'),
  kommunpolis: as('kommunpolis'),
  council: as('council-member'),
  politician: as('politician'),
  skolorna: as('reporter', 'skolorna'),
  nvk: as('reporter', 'nvk'),
});

async function seers(id: string): Promise<string[]> {
  const seeing: string[] = [];
  for (const [name, ask] of Object.entries(everybody())) if (await seeDeficiency(ask, id)) seeing.push(name);
  return seeing;
}

const decide = (noted: SeenDeficiency, given: object) =>
  move(coordinator, 'assessDeficiency', noted, {
    ...{ handling: 'HANDLE_NOW', owner: 'GROUP', dueDate: later },
    ...given,
  });

test('what a school noted is seen by it and the keepers, then by its owner, then by the council it is proposed to', async () => {
  const noted = await note(as('reporter', 'skolorna'), group, { organisationSlug: 'skolorna' });
  expect(await seers(noted.id)).toEqual(['coordinator', 'deputy', 'skolorna']);
  const owned = await decide(noted, { owner: 'ORGANISATION', ownerOrganisationSlug: 'nvk' });
  expect(await seers(noted.id)).toEqual(['coordinator', 'deputy', 'skolorna', 'nvk']);
  expect((await seeDeficiency(as('reporter', 'nvk'), noted.id))!.history.nodes).toHaveLength(2);
  await decide(owned, { handling: 'PROPOSE_MAPPING', reason: 'Hur många är det?' });
  expect(await seers(noted.id)).toEqual(['coordinator', 'deputy', 'council', 'skolorna']);
});

test('what is only collected and forwarded stays with those it is forwarded to, even climbing, and leads to no activity (R33)', async () => {
  const forwarded = { areaId: group.areas.get(forwardedArea) };
  const noted = await note(as('kommunpolis'), group, forwarded);
  expect(noted).toMatchObject({ notedByRole: 'kommunpolis', notedByName: 'Polisen' });
  expect(await seers(noted.id)).toEqual(['coordinator', 'deputy', 'kommunpolis']);
  const bySchool = { source: 'OTHER', description: 'Klotter', organisationSlug: 'skolorna', ...forwarded };
  const refused = await act(as('reporter', 'skolorna'), 'noteDeficiency', bySchool);
  expect(refused.userErrors).toMatchObject([{ code: 'RULE_BROKEN', path: ['input', 'areaId'] }]);
  for (const handling of ['HANDLE_NOW', 'PROPOSE_MAPPING', 'PROPOSE_ANALYSIS']) {
    const input = {
      deficiencyId: noted.id,
      expectedVersion: 1,
      handling,
      reason: 'Skäl',
      owner: 'GROUP',
      dueDate: later,
    };
    expect((await act(coordinator, 'assessDeficiency', input)).userErrors).toMatchObject([
      { path: ['input', 'handling'] },
    ]);
  }
  const none = await decide(noted, { handling: 'NONE', reason: 'Lämnat vidare' });
  expect(none.state).toBe('HANDLED');
});

test('the database says the same, past the services: no change of what was noted, no step rewritten, none removed', async () => {
  const { id } = await note(coordinator, group);
  const key = `tenant_id = '${group.tenantId}'`;
  const attempt = (sql: string, path = 'coordinator') =>
    kit.scopeOf({ groups: [`/municipality/${group.tenantId}/${path}`] })((db) => db.query(sql));
  for (const sql of [
    `update deficiency set description = 'x' where ${key}`,
    `update deficiency set noted_by_organisation = 'nvk' where ${key}`,
    `update deficiency_step set text = 'x' where ${key}`,
  ])
    await expect(attempt(sql)).rejects.toThrow(/permission denied/);
  await attempt(`delete from deficiency_step where ${key}`);
  await attempt(`delete from deficiency where ${key}`);
  expect((await seeDeficiency(coordinator, id))!.history.nodes).toHaveLength(1);
  const inAnothersName = `insert into deficiency (tenant_id, id, source, area_id, area_code, restricted, description, noted_by_role, noted_by_organisation, noted_on, owner, owner_organisation, due_date)
    select tenant_id, gen_random_uuid(), 'OTHER', id, code, restricted, 'x', 'reporter', 'skolorna', '2026-01-01', 'ORGANISATION', 'nvk', '2026-01-01' from area where ${key} and not restricted limit 1`;
  await expect(attempt(inAnothersName, 'organisation/nvk/reporter')).rejects.toThrow(/row-level security/);
});

test('every wrong role meets a closed door', async () => {
  const noted = await note(as('reporter', 'skolorna'), group, { organisationSlug: 'skolorna' });
  const about = { deficiencyId: noted.id, expectedVersion: noted.version };
  const assess = { ...about, handling: 'WATCH', owner: 'GROUP', dueDate: later };
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect((await act(as(role), 'assessDeficiency', assess)).error).toBe('FORBIDDEN');
  const own = as('reporter', 'skolorna');
  expect((await act(own, 'assessDeficiency', assess)).error).toBe('FORBIDDEN');
  expect((await act(own, 'closeDeficiency', about)).error).toBe('FORBIDDEN');
  expect((await act(own, 'handleDeficiency', { ...about, text: 'Klart' })).error).toBe('FORBIDDEN');
  const nvk = await act(as('reporter', 'nvk'), 'handleDeficiency', { ...about, text: 'Klart' });
  expect(nvk.error).toBe('NOT_FOUND');
  const politician = { source: 'OTHER', areaId: group.areas.get('other'), description: 'Brist' };
  expect((await act(as('politician'), 'noteDeficiency', politician)).error).toBe('FORBIDDEN');
  const forNvk = { ...politician, organisationSlug: 'nvk' };
  expect((await act(own, 'noteDeficiency', forNvk)).error).toBe('FORBIDDEN');
  const stranger = kit.as('coordinator', (await newGroup(kit)).tenantId);
  expect((await act(stranger, 'assessDeficiency', assess)).error).toBe('NOT_FOUND');
  expect(await seeDeficiency(stranger, noted.id)).toBeNull();
  expect((await act(kit.anonymous, 'assessDeficiency', assess)).error).toBe('UNAUTHENTICATED');
});
