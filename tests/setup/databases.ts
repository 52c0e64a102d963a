import 'reflect-metadata';
import { Client } from 'pg';
import { ensureRoles } from '@medborgarlofte/infra/database/roles';
import {
  perSchema,
  type RolePasswords,
  type RoleUrls,
  type Schema,
} from '@medborgarlofte/infra/database/services';
import { startTestPostgres } from '@medborgarlofte/infra/local/test-postgres';
import { migrate } from '@medborgarlofte/platform/database';
import { migrateJobs } from '@medborgarlofte/platform/jobs';
import type { TestDatabases } from '@medborgarlofte/platform/test-kit';

const password = 'test';

/** Starts one PostgreSQL for the run, with every service migrated, and leaves the addresses to the tests. */
export default async function prepareDatabases(): Promise<void> {
  const { services } = await import('@medborgarlofte/infra/services');
  const postgres = await startTestPostgres();
  ((globalThis as { __stops?: (() => Promise<void>)[] }).__stops ??= []).push(() => postgres.stop());
  const main = await makeDatabase(postgres.adminUrl, 'medborgarlofte_test');
  await sql(
    main.admin,
    'create sequence public.test_tenant start 3000',
    'create table public.unprotected_example (tenant_id text primary key)',
  );
  for (const service of services) await migrate(service, main.roles[service.name as Schema].ownerUrl);
  await migrateJobs(
    main.roles.jobs.ownerUrl,
    services.map(({ name }) => name),
  );
  const scratch = await makeDatabase(postgres.adminUrl, 'medborgarlofte_scratch');
  const databases: TestDatabases = { admin: main.admin, services: main.roles, scratch: scratch.roles };
  process.env['TEST_DATABASES'] = JSON.stringify(databases);
}

async function makeDatabase(
  serverUrl: string,
  name: string,
): Promise<{ admin: string; roles: Record<Schema, RoleUrls> }> {
  await sql(serverUrl, `create database ${name}`);
  const admin = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
  const passwords = perSchema((): RolePasswords => ({ owner: password, service: password }));
  return { admin, roles: await ensureRoles(admin, passwords) };
}

async function sql(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
