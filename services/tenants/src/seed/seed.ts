import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { recordBody, recordOrganisations } from '../councils/council.service';
import { registerCounty } from '../counties/county.service';
import { createGrant } from '../grants/grant.service';
import { registerMunicipality } from '../municipalities/municipality.service';
import { registerPoliceArea } from '../police-areas/police-area.resolver';
import { bodies } from './bodies';
import { counties } from './counties';
import { grants } from './grants';
import { municipalities } from './municipalities';
import { policeAreas } from './police-areas';

const administrator: Actor = {
  subject: 'seed',
  name: 'seed',
  memberships: [{ kind: 'platform', key: 'medborgarlofte', unit: null, role: 'platform-administrator' }],
  scopes: [],
};
const coordinatorOf = (tenantId: string): Actor => ({
  subject: 'seed',
  name: 'seed',
  memberships: [{ kind: tenantKind, key: tenantId, unit: null, role: 'coordinator' }],
  scopes: [],
});

/** Fills the service with the three first municipalities as their own pages describe them; a second run changes nothing. */
export async function seedTenants(source: DataSource): Promise<void> {
  await inScope(source, administrator, async (db) => {
    for (const county of counties) await registerCounty(db, county);
    for (const { area, memberships } of policeAreas) await registerPoliceArea(db, area, memberships);
    for (const { organisations: _, ...municipality } of municipalities)
      await registerMunicipality(db, municipality);
  });
  for (const { tenantId, organisations } of municipalities) {
    const actor = coordinatorOf(tenantId);
    await inScope(source, actor, async (db) => {
      await recordOrganisations(db, actor, tenantId, organisations);
      for (const { body } of bodies.filter((one) => one.tenantId === tenantId))
        await recordBody(db, actor, tenantId, body);
      for (const { tenantId: _, ...grant } of grants.filter((one) => one.tenantId === tenantId)) {
        const input = {
          municipalityId: encodeId('Municipality', tenantId),
          ...grant,
          idempotencyKey: `seed ${grant.grantee} ${grant.releases.join(' ')}`,
        };
        await createGrant(db, actor, input);
      }
    });
  }
}
