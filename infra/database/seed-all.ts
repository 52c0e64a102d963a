import { createLog } from '@medborgarlofte/platform/log';
import { openDatabase } from '@medborgarlofte/platform/database';
import { seedEvaluations } from '@medborgarlofte/evaluations/seed';
import { seedPromises } from '@medborgarlofte/promises/seed';
import { seedSituation } from '@medborgarlofte/situation/seed';
import { seedTenants } from '@medborgarlofte/tenants/seed/seed';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { services } from '../services';
import type { RoleUrls, Schema } from './services';

const seeds: Record<string, (source: DataSource) => Promise<void>> = {
  tenants: seedTenants,
  promises: seedPromises,
  situation: seedSituation,
  evaluations: seedEvaluations,
};

/**
 * Fills the platform with what the sources say of the three first municipalities, and with situation reports that
 * are marked as fictitious. Goes through the services' own functions and rules; a second run changes nothing.
 */
export async function seedAll(
  databases: Record<Schema, RoleUrls>,
  onService: (name: string) => void = () => undefined,
): Promise<void> {
  for (const service of services) {
    onService(service.name);
    const source = await openDatabase(
      service,
      databases[service.name as Schema].serviceUrl,
      4,
      createLog('seed', 'warn'),
    );
    await seeds[service.name]!(source).finally(() => source.destroy());
  }
}

/** Whether a seed has run to its end: the last service's rows are there. */
export async function isSeeded(databases: Record<Schema, RoleUrls>): Promise<boolean> {
  const owner = new Client({ connectionString: databases.evaluations.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ seeded: boolean }>(
      'select exists (select from evaluations.evaluation) as seeded',
    );
    return rows[0]?.seeded ?? false;
  } finally {
    await owner.end();
  }
}
