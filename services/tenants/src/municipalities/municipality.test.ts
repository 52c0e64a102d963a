import { openTestKit, type TestKit } from '@medborgarlofte/platform/test-kit';
import { seedTenants } from '../seed/seed';
import { tenantsService } from '../service';

let kit: TestKit;
beforeAll(async () => {
  kit = await openTestKit(tenantsService);
  await seedTenants(kit.service.source);
});
afterAll(() => kit.close());

const settings = `query { municipality(by: { slug: "hagfors" }) { id version settings { councilName groupName periodKind periodMonths followUpForum followUpCadence formalActs structure } } }`;
const update = `mutation ($input: UpdateMunicipalitySettingsInput!) { updateMunicipalitySettings(input: $input) { municipality { version settings { councilName } } userErrors { code path } } }`;

test('anyone reads what a municipality is and how it works', async () => {
  const { data, errors } = await kit.anonymous(`{
    municipality(by: { code: "1982" }) {
      name county { name board { name } } councils { name meetingCounts { year held planned } memberships { role organisation { name } } }
      groups { name spelledOut meetingCounts { held planned note } memberships { role validTo } }
      policeAreas { municipalityName validFrom source policeArea { name memberships { municipalityName municipality { code } } } }
      viewerCan { editSettings }
    }
    municipalities { totalCount nodes { name county { code } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data!.municipality).toMatchObject({
    name: 'Fagersta',
    county: { name: 'Västmanlands län', board: { name: 'Länsstyrelsen Västmanland' } },
    viewerCan: { editSettings: false },
  });
  expect(data!.municipality.councils[0]).toMatchObject({
    name: 'Lokala BRÅ',
    meetingCounts: [{ year: 2021, held: 6, planned: 6 }],
  });
  expect(data!.municipality.councils[0].memberships).toHaveLength(10);
  expect(data!.municipality.groups[0].meetingCounts[0]).toMatchObject({ held: 21, planned: 26 });
  expect(data!.municipality.policeAreas[0].policeArea.memberships).toHaveLength(5);
  expect(
    data!.municipality.policeAreas[0].policeArea.memberships.filter(
      (one: { municipality: object | null }) => one.municipality,
    ),
  ).toHaveLength(1);
});

test('a second seed changes nothing', async () => {
  const everything = () =>
    kit.scopeOf({ groups: ['/municipality/1982/coordinator'] })(async (db) => {
      const tables = [
        'municipality',
        'organisation',
        'organisation_membership',
        'meeting_count',
        '"grant"',
        'audit',
        'access.reach',
      ];
      const counts: unknown[] = [];
      for (const table of tables)
        counts.push(
          await db.query(`select count(*) from ${table} where tenant_id in ('1982', '1783', '2061')`),
        );
      return counts;
    });
  const before = await everything();
  await seedTenants(kit.service.source);
  expect(await everything()).toEqual(before);
});

test('two people change the settings: the second is told and sees the new ones (E01)', async () => {
  const coordinator = kit.as('coordinator', '1783');
  const { data } = await coordinator(settings);
  const { id, version, settings: now } = data!.municipality;
  const change = (councilName: string) =>
    coordinator(update, { input: { ...now, municipalityId: id, expectedVersion: version, councilName } });
  const answers = await Promise.all([change('Trygghetsrådet A'), change('Trygghetsrådet B')]);
  const outcomes = answers.map((answer) => answer.data!.updateMunicipalitySettings);
  const [won] = outcomes.filter(({ userErrors }) => userErrors.length === 0);
  const [lost] = outcomes.filter(({ userErrors }) => userErrors.length > 0);
  expect(won.municipality.version).toBe(version + 1);
  expect(lost).toEqual({
    municipality: won.municipality,
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

test('a coordinator elsewhere cannot change them, and learns no more than anybody', async () => {
  const { data } = await kit.anonymous(settings);
  const { id, version, settings: now } = data!.municipality;
  const { errors } = await kit.as('coordinator', '1982')(update, {
    input: { ...now, municipalityId: id, expectedVersion: version },
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('who am I: my roles, each with its organisation', async () => {
  const groups = [
    '/municipality/1982/organisation/skolorna/reporter',
    '/county/19/county-coordinator',
    '/police-area/torsby/lpo-chief',
  ];
  const { data } = await kit.signedIn({ groups })(
    `{ viewer { name memberships { organisationPath role municipality { name } county { name } policeArea { name } organisation { name } } } }`,
  );
  expect(data!.viewer.memberships).toEqual([
    {
      organisationPath: 'municipality/1982',
      role: 'reporter',
      municipality: { name: 'Fagersta' },
      county: null,
      policeArea: null,
      organisation: { name: 'Skolorna' },
    },
    {
      organisationPath: 'county/19',
      role: 'county-coordinator',
      municipality: null,
      county: { name: 'Västmanlands län' },
      policeArea: null,
      organisation: null,
    },
    {
      organisationPath: 'police-area/torsby',
      role: 'lpo-chief',
      municipality: null,
      county: null,
      policeArea: { name: 'Torsby' },
      organisation: null,
    },
  ]);
  expect((await kit.anonymous('{ viewer { id } }')).data).toEqual({ viewer: null });
});
