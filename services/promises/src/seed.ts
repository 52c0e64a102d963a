import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { seedAutumn2020, seedSpring2022 } from './seed/fagersta';
import { seedHagfors } from './seed/hagfors';
import { seedSmedjebacken } from './seed/smedjebacken';
import type { Caller } from './promises/promise-changes';

const coordinatorOf = (tenantId: string): Actor => ({
  subject: 'seed',
  name: 'seed',
  memberships: [{ kind: tenantKind, key: tenantId, unit: null, role: 'coordinator' }],
  scopes: [],
});

const seeds = [
  { tenantId: '1982', seed: seedAutumn2020 },
  { tenantId: '1982', seed: seedSpring2022 },
  { tenantId: '1783', seed: seedHagfors },
  { tenantId: '2061', seed: seedSmedjebacken },
];

/**
 * Fills the service with the promises of the three first municipalities as their own pages tell of them, through
 * the same use cases as everybody; a second run changes nothing. A promise comes whole or not at all.
 */
export async function seedPromises(source: DataSource): Promise<void> {
  for (const { tenantId, seed } of seeds) {
    const actor = coordinatorOf(tenantId);
    const caller: Caller = { actor, requestId: 'seed' };
    await inScope(source, actor, (db) => seed(db, caller));
  }
}
