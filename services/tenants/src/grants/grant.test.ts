import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { registerCounty } from '../counties/county.service';
import { registerMunicipality } from '../municipalities/municipality.service';
import { municipalities } from '../seed/municipalities';
import { tenantsService } from '../service';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;

beforeAll(async () => {
  kit = await openTestKit(tenantsService);
  tenant = await registered();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(() => kit.close());

async function registered(): Promise<string> {
  const code = await kit.newTenant();
  const { organisations: _, ...like } = municipalities[0]!;
  const administrator = kit.actorOf({ groups: ['/platform/medborgarlofte/platform-administrator'] });
  await inScope(kit.service.source, administrator, async (db) => {
    await registerCounty(db, {
      code: '19',
      name: 'Västmanlands län',
      boardName: 'Länsstyrelsen Västmanland',
    });
    await registerMunicipality(db, { ...like, tenantId: code, slug: `kommun-${code}` });
  });
  return code;
}

const create = `mutation ($input: CreateGrantInput!) { createGrant(input: $input) { grant { id releases revokedAt viewerCan { revoke } } userErrors { code message path } } }`;
const revoke = `mutation ($input: RevokeGrantInput!) { revokeGrant(input: $input) { grant { id revokedAt revokedByRole } userErrors { code message } } }`;
const list = `query ($code: String!) { municipality(by: { code: $code }) { grants { totalCount nodes { id } } } }`;
const wanted = (code = tenant, more: object = {}) => ({
  input: {
    municipalityId: encodeId('Municipality', code),
    grantee: 'county/19',
    releases: ['EVALUATION', 'JOINT_PICTURES'],
    purpose: 'Utvärdering',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    ...more,
  },
});
const reach = (groups: string[], release: string) =>
  kit.scopeOf({ groups })(async (db) => {
    const [row] = await db.query<{ granted: string | null }[]>(
      `select current_setting('granted.${release}', true) as granted`,
    );
    return (row?.granted ?? '').split(',').includes(tenant);
  });
const county = ['/county/19/county-evaluator'];

test('a grant opens what it names to whom it names, and is gone the moment it is revoked', async () => {
  expect(await reach(county, 'evaluation')).toBe(false);
  const { data } = await coordinator(create, wanted());
  expect(data!.createGrant).toMatchObject({
    grant: { releases: ['EVALUATION', 'JOINT_PICTURES'], viewerCan: { revoke: true } },
    userErrors: [],
  });
  expect(await reach(county, 'evaluation')).toBe(true);
  expect(await reach(county, 'promises')).toBe(false);
  expect(await reach(['/county/20/county-evaluator'], 'evaluation')).toBe(false);

  const revoked = await coordinator(revoke, { input: { grantId: data!.createGrant.grant.id } });
  expect(revoked.data!.revokeGrant.grant).toMatchObject({
    revokedByRole: 'coordinator',
    revokedAt: expect.any(String),
  });
  expect(await reach(county, 'evaluation')).toBe(false);
  const again = await coordinator(revoke, { input: { grantId: data!.createGrant.grant.id } });
  expect(again.data!.revokeGrant.userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Medgivandet är redan återkallat.' },
  ]);
});

test('a grant outside its days opens nothing', async () => {
  await coordinator(
    create,
    wanted(tenant, { grantee: 'county/25', validFrom: '2020-01-01', validTo: '2021-12-31' }),
  );
  expect(await reach(['/county/25/county-evaluator'], 'evaluation')).toBe(false);
});

test('wrong input is said at its field, in the language asked for', async () => {
  const { data } = await coordinator(create, wanted(tenant, { validTo: '2030-01-01' }), { language: 'en' });
  expect(data!.createGrant.userErrors).toEqual([
    {
      code: 'INVALID_INPUT',
      message: 'A grant lasts two years at most. Renew it then.',
      path: ['input', 'validTo'],
    },
  ]);
  const grantee = await coordinator(create, wanted(tenant, { grantee: 'municipality/1783' }));
  expect(grantee.data!.createGrant.userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'grantee'] },
  ]);
});

test('one idempotency key makes one grant, however often it is sent; another input under it is refused (E02)', async () => {
  const input = wanted(tenant, { idempotencyKey: 'key-1', grantee: 'county/01' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => coordinator(create, input)));
  expect(new Set(answers.map(({ data }) => data!.createGrant.grant.id)).size).toBe(1);
  const other = await coordinator(create, wanted(tenant, { idempotencyKey: 'key-1', grantee: 'county/03' }));
  expect(other.data!.createGrant.userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'idempotencyKey'] },
  ]);
});

test("another tenant's grants do not exist: not for its coordinator, not by id, not as a count", async () => {
  const other = await registered();
  const stranger = kit.as('coordinator', other);
  const { data } = await coordinator(create, wanted());
  expect((await stranger(list, { code: tenant })).data).toEqual({
    municipality: { grants: { totalCount: 0, nodes: [] } },
  });
  const foreign = await stranger(revoke, { input: { grantId: data!.createGrant.grant.id } });
  const unknown = await stranger(revoke, {
    input: { grantId: encodeId('Grant', tenant, '00000000-0000-4000-8000-000000000000') },
  });
  const withoutRequest = (result: unknown) => JSON.stringify(result).replace(/"requestId":"[^"]*"/, '');
  expect(withoutRequest(foreign)).toBe(withoutRequest(unknown));
  expect((await stranger(create, wanted(tenant))).errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a reporter may not give grants, and the public may not list them', async () => {
  const reporter = kit.as('reporter', tenant, 'skolorna');
  expect((await reporter(create, wanted())).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await kit.anonymous(list, { code: tenant })).errors?.[0]?.extensions).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
