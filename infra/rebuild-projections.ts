import { rebuildProjection } from '@medborgarlofte/evaluations/comparison/rebuild';
import { evaluationsService } from '@medborgarlofte/evaluations/service';
import { openDatabase } from '@medborgarlofte/platform/database';
import { createLog } from '@medborgarlofte/platform/log';
import { startWorker } from '@medborgarlofte/platform/jobs';
import { promiseSource } from '@medborgarlofte/promises/counts/activity-counts';
import { promisesService } from '@medborgarlofte/promises/service';
import { Client } from 'pg';
import { runWithDatabase } from './database/run-with-database';

const patienceMs = 60_000;

// npm run projections:rebuild: builds the comparison of activities anew from the promises, tenant by tenant. Safe while the
// platform runs: a newer row is never replaced by an older one.
void runWithDatabase(async (databases) => {
  const log = createLog('rebuild', 'warn');
  const evaluations = await openDatabase(evaluationsService, databases.evaluations.serviceUrl, 4, log);
  const promises = await openDatabase(promisesService, databases.promises.serviceUrl, 4, log);
  const hosts = [
    { name: 'evaluations', source: evaluations, jobs: evaluationsService.jobs ?? [] },
    { name: 'promises', source: promises, jobs: promisesService.jobs ?? [] },
  ];
  const worker = await startWorker(hosts, { databaseUrl: databases.jobs.serviceUrl, log });
  try {
    for (const tenantId of await tenants(databases.promises.ownerUrl, databases.evaluations.ownerUrl)) {
      const rebuilt = await rebuildProjection(evaluations, tenantId, promiseSource(promises, tenantId));
      console.log(`${tenantId}: ${JSON.stringify(rebuilt)}`);
    }
    await untilSent(databases.promises.ownerUrl);
  } finally {
    await worker.close();
    await evaluations.destroy();
    await promises.destroy();
  }
});

/** Every tenant that has a promise or a row of one; asked as the owners, since no scope spans tenants. */
async function tenants(promisesUrl: string, evaluationsUrl: string): Promise<string[]> {
  const rows = await Promise.all([
    ask<{ tenant_id: string }>(promisesUrl, 'select distinct tenant_id from promises.promise'),
    ask<{ tenant_id: string }>(evaluationsUrl, 'select distinct tenant_id from evaluations.activity_counts'),
  ]);
  return [...new Set(rows.flat().map(({ tenant_id: tenantId }) => tenantId))].toSorted();
}

/** The events are on their way when the outbox is empty; the worker finishes what it has begun when it closes. */
async function untilSent(ownerUrl: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const [left] = await ask<{ n: number }>(
      ownerUrl,
      'select count(*)::int as n from promises.outbox where sent_at is null',
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
