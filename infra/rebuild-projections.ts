import { rebuildProjection } from '@medborgarlofte/evaluations/comparison/rebuild';
import { rebuildLevels } from '@medborgarlofte/evaluations/levels/level-rebuild';
import { evaluationsService } from '@medborgarlofte/evaluations/service';
import { openDatabase } from '@medborgarlofte/platform/database';
import { createLog } from '@medborgarlofte/platform/log';
import { startWorker } from '@medborgarlofte/platform/jobs';
import { promiseSource } from '@medborgarlofte/promises/counts/activity-counts';
import { promisesService } from '@medborgarlofte/promises/service';
import { situationService } from '@medborgarlofte/situation/service';
import { pictureSource } from '@medborgarlofte/situation/trends/tell-levels';
import { Client } from 'pg';
import { runWithDatabase } from './database/run-with-database';

const patienceMs = 60_000;

// npm run projections:rebuild: builds the comparisons anew, of activities from the promises and of levels from the locked
// pictures, tenant by tenant. Safe while the platform runs: what is newer is never replaced by what is older.
void runWithDatabase(async (databases) => {
  const log = createLog('rebuild', 'warn');
  const evaluations = await openDatabase(evaluationsService, databases.evaluations.serviceUrl, 4, log);
  const promises = await openDatabase(promisesService, databases.promises.serviceUrl, 4, log);
  const situation = await openDatabase(situationService, databases.situation.serviceUrl, 4, log);
  const hosts = [
    { name: 'evaluations', source: evaluations, jobs: evaluationsService.jobs ?? [] },
    { name: 'promises', source: promises, jobs: promisesService.jobs ?? [] },
    { name: 'situation', source: situation, jobs: situationService.jobs ?? [] },
  ];
  const worker = await startWorker(hosts, { databaseUrl: databases.jobs.serviceUrl, log });
  try {
    const { promises: told, situation: locked, evaluations: kept } = databases;
    for (const tenantId of await tenants([
      [told.ownerUrl, 'promises.promise'],
      [kept.ownerUrl, 'evaluations.activity_counts'],
    ])) {
      const rebuilt = await rebuildProjection(evaluations, tenantId, promiseSource(promises, tenantId));
      console.log(`${tenantId}: activities ${JSON.stringify(rebuilt)}`);
    }
    for (const tenantId of await tenants([
      [locked.ownerUrl, 'situation.joint_picture'],
      [kept.ownerUrl, 'evaluations.meeting_level'],
    ])) {
      const rebuilt = await rebuildLevels(evaluations, tenantId, pictureSource(situation, tenantId));
      console.log(`${tenantId}: levels ${JSON.stringify(rebuilt)}`);
    }
    await untilSent(told.ownerUrl, 'promises');
    await untilSent(locked.ownerUrl, 'situation');
  } finally {
    await worker.close();
    await evaluations.destroy();
    await promises.destroy();
    await situation.destroy();
  }
});

/** Every tenant that has a row in one of the tables; asked as their owners, since no scope spans tenants. */
async function tenants(tables: [ownerUrl: string, table: string][]): Promise<string[]> {
  const rows = await Promise.all(
    tables.map(([ownerUrl, table]) =>
      ask<{ tenant_id: string }>(ownerUrl, `select distinct tenant_id from ${table}`),
    ),
  );
  return [...new Set(rows.flat().map(({ tenant_id: tenantId }) => tenantId))].toSorted();
}

/** The events are on their way when the outbox is empty; the worker finishes what it has begun when it closes. */
async function untilSent(ownerUrl: string, schema: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const [left] = await ask<{ n: number }>(
      ownerUrl,
      `select count(*)::int as n from ${schema}.outbox where sent_at is null`,
    );
    if (left?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The events were not sent within a minute; the running worker sends the rest.');
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
