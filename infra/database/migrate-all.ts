import { migrate } from '@medborgarlofte/platform/database';
import { migrateJobs } from '@medborgarlofte/platform/jobs';
import { services } from '../services';
import type { RoleUrls, Schema } from './services';

/** Runs every migration that has not run, each service's as the owner of its schema; gives their names. */
export async function migrateAll(databases: Record<Schema, RoleUrls>): Promise<string[]> {
  const ran: string[] = [];
  for (const service of services)
    ran.push(...(await migrate(service, databases[service.name as Schema].ownerUrl)));
  await migrateJobs(
    databases.jobs.ownerUrl,
    services.map(({ name }) => name),
  );
  const { migrateWebDatabase } = await import('@medborgarlofte/web-client/server');
  return [...ran, ...(await migrateWebDatabase(databases.web.ownerUrl))];
}
