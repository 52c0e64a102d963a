import type { Actor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openFailures } from '@medborgarlofte/platform/job-failures';
import { testDatabases } from '@medborgarlofte/platform/test-kit';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { recordBody, recordOrganisations } from '@medborgarlofte/tenants/councils/council.service';
import { registerCounty } from '@medborgarlofte/tenants/counties/county.service';
import { registerMunicipality } from '@medborgarlofte/tenants/municipalities/municipality.service';
import { FormalAct, PeriodKind, PromiseStructure } from '@medborgarlofte/tenants/municipalities/municipality';
import { OrganisationKind } from '@medborgarlofte/tenants/organisations/organisation';
import { registerPoliceArea } from '@medborgarlofte/tenants/police-areas/police-area.resolver';
import type { Filling } from './fillers';
import { administrator, countyOf, otherUnit, ownUnit, policeAreaOf } from './people';

const actor = (role: string, kind: string, key: string): Actor => ({
  subject: 'world',
  name: 'world',
  memberships: [{ kind, key, unit: null, role }],
  scopes: [],
});

/** A municipality with all that belongs to it. Its facts are public; only grants are not, and nothing here has a draft. */
export async function fillTenants(filling: Filling): Promise<void> {
  if (filling.stage === 'draft') return;
  await register(filling);
  await recordBodies(filling);
  await giveGrants(filling);
  await failJob(filling);
}

async function register({ tenantId, text, source }: Filling): Promise<void> {
  const slug = policeAreaOf(tenantId);
  await inScope(source, actor(administrator.name, 'platform', 'medborgarlofte'), async (db) => {
    await registerCounty(db, { code: countyOf(tenantId), name: 'Ett län', boardName: 'En länsstyrelse' });
    await registerPoliceArea(db, { slug, name: text() }, [
      {
        policeAreaSlug: slug,
        municipalityCode: tenantId,
        municipalityName: text(),
        validFrom: '2020-01-01',
        validTo: '2030-12-31',
        source: text(),
      },
    ]);
    await registerMunicipality(db, {
      tenantId,
      name: text(),
      slug: `kommun-${tenantId}`,
      countyCode: countyOf(tenantId),
      population: 12_000,
      populationDate: '2025-09-30',
      populationSource: text(),
      contact: { name: text(), url: text(), phone: text(), email: text() },
      settings: {
        councilName: text(),
        groupName: text(),
        periodKind: PeriodKind.ROLLING,
        periodMonths: 3,
        followUpForum: text(),
        followUpCadence: text(),
        formalActs: [FormalAct.COUNCIL_DECISION],
        structure: PromiseStructure.DIRECTIONS,
      },
    });
  });
}

async function recordBodies({ tenantId, text, source }: Filling): Promise<void> {
  const coordinator = actor('coordinator', 'municipality', tenantId);
  const body = () => ({
    name: text(),
    cadence: text(),
    seats: [
      {
        organisation: ownUnit!,
        role: text(),
        source: text(),
        validFrom: '2020-01-01',
        validTo: '2030-12-31',
      },
    ],
    meetings: [{ year: 2026, held: 5, planned: 6, note: text(), source: text() }],
  });
  await inScope(source, coordinator, async (db) => {
    await recordOrganisations(db, coordinator, tenantId, [
      { slug: ownUnit!, name: text(), kind: OrganisationKind.SCHOOL },
      { slug: otherUnit!, name: text(), kind: OrganisationKind.ADMINISTRATION },
    ]);
    await recordBody(db, coordinator, tenantId, { kind: 'council', meetingsPerYear: 6, ...body() });
    await recordBody(db, coordinator, tenantId, { kind: 'group', spelledOut: text(), ...body() });
  });
}

/** To the tenant's own county and police area; no other tenant of the world gives them anything. */
async function giveGrants({ tenantId, text, mutate }: Filling): Promise<void> {
  const today = new Date();
  const day = (years: number) => `${today.getUTCFullYear() + years}-01-01`;
  const grant = (grantee: string, releases: string[]) =>
    mutate('createGrant', {
      municipalityId: encodeId('Municipality', tenantId),
      grantee,
      releases,
      purpose: text(),
      validFrom: day(0),
      validTo: day(1),
      idempotencyKey: text(),
    });
  await grant(`police-area/${policeAreaOf(tenantId)}`, ['PROMISES', 'JOINT_PICTURES']);
  await grant(`county/${countyOf(tenantId)}`, [
    'JOINT_PICTURES',
    'MONTHLY_REPORTS',
    'KNOWLEDGE',
    'EVALUATION',
  ]);
  const { grant: revoked } = await grant(`county/${countyOf(tenantId)}`, ['PROMISES']);
  await mutate('revokeGrant', { grantId: revoked!.id });
}

/** A run that failed, as the worker leaves it, and was tried again; what it was to work on is for nobody to see. */
async function failJob({ tenantId, text, read, mutate }: Filling): Promise<void> {
  const failures = openFailures(testDatabases().services['jobs']!.serviceUrl);
  try {
    const run = { name: 'draft', data: { tenantId, payload: { text: text() } }, attemptsMade: 8 };
    await failures.keep('situation', run, new TypeError(text()));
    const { failedJobs } = await read('{ failedJobs(first: 1) { nodes { id } } }', {}, administrator);
    await mutate('retryFailedJob', { failedJobId: failedJobs.nodes[0].id }, administrator);
    await failures.takeWanted(() => Promise.resolve());
  } finally {
    await failures.close();
  }
}
