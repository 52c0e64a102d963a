import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { LevelCode } from '../levels/level';
import { situationService } from '../service';
import { entriesOf, newGroup, type TestGroup } from '../testing';
import { takeInReports, type WholeReport } from './take-in-reports.service';

let kit: TestKit;
let group: TestGroup;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
});
afterAll(() => kit.close());

const take = (meeting: number, ...reports: [slug: string, areas: object[], submitted?: boolean][]) => {
  const units = ['skolorna', 'nvk', 'biblioteket'];
  const identity = {
    groups: units.map((unit) => `/municipality/${group.tenantId}/organisation/${unit}/reporter`),
  };
  const whole = reports.map(([organisationSlug, areas, submitted = true]) => ({
    organisationSlug,
    areas,
    submitted,
  }));
  const caller = { actor: kit.actorOf(identity) };
  return kit.scopeOf(identity)((db) =>
    takeInReports(db, caller, group.meetings[meeting]!, whole as WholeReport[]),
  );
};
const kept = () =>
  kit.scopeOf({
    groups: ['skolorna', 'nvk'].map(
      (unit) => `/municipality/${group.tenantId}/organisation/${unit}/reporter`,
    ),
  })((db) =>
    db.query<object[]>(
      'select organisation_slug as slug, state, version, (select count(*)::int from report_area line where line.report_id = report.id) as lines from report where tenant_id = $1 order by 1',
      [group.tenantId],
    ),
  );

test('reports of several organisations come in together, sent or as drafts', async () => {
  await take(0, ['skolorna', entriesOf(group)], ['nvk', [], false]);
  expect(await kept()).toEqual([
    { slug: 'nvk', state: 'DRAFT', version: 1, lines: 0 },
    { slug: 'skolorna', state: 'SUBMITTED', version: 1, lines: 4 },
  ]);
});

test('the rules of each alone hold, and one that breaks them keeps all of them out', async () => {
  const good: [string, object[]] = ['skolorna', entriesOf(group)];
  await expect(take(0, good, ['nvk', entriesOf(group).slice(1)])).rejects.toThrow('report.areas-missing');
  await expect(take(0, good, ['nvk', [{ ...entriesOf(group)[0], areaId: 'x' }]])).rejects.toThrow(
    'area.unknown',
  );
  await expect(take(0, good, ['biblioteket', entriesOf(group)])).rejects.toThrow('report.not-expected');
  await expect(take(0, good, ['polisen', entriesOf(group)])).rejects.toThrow('FORBIDDEN');
  await expect(take(0, good, good)).rejects.toThrow(/duplicate key/);
  expect(await kept()).toEqual([]);
  await take(0, good);
  await expect(take(1, ['skolorna', entriesOf(group, LevelCode.RED)])).rejects.toThrow(
    'report.reason-missing',
  );
  expect(await kept()).toHaveLength(1);
});
