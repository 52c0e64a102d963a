import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { jobActor } from './actor';
import { describeFault, type Log } from './log';
import { relayOutbox, type SentEvent } from './outbox';
import { inScope, type InScope } from './unit-of-work';

/** What a job gets: one tenant's scope and its payload. */
export interface JobContext<P> {
  tenantId: string;
  payload: P;
  /** The event or call that made it; the same one may come twice. */
  id: string;
  inScope: InScope;
  log: Log;
}

/** A piece of work outside a request. It belongs to one tenant and must be safe to run twice. */
export interface Job<P = unknown> {
  name: string;
  /** Types of events that make it run. */
  on: string[];
  payload: z.ZodType<P>;
  run(job: JobContext<P>): Promise<void>;
}

/** A service's jobs with its own data source, as the worker needs them. */
export interface JobHost {
  name: string;
  source: DataSource;
  jobs: Job[];
}

export interface JobsOptions {
  databaseUrl: string;
  redisUrl?: string;
  log: Log;
  /** Milliseconds between looks into the outboxes. */
  pollInterval?: number;
}

const schema = 'jobs';
const longestPauseMs = 10_000;
const envelope = z.object({
  tenantId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  id: z.string().min(1),
  payload: z.unknown(),
});
const retries = { attempts: 8, backoff: { type: 'exponential', delay: 500 } };

/** Creates or updates the queue's tables as their owner, with the service role's rights; part of the deploy step. */
export async function migrateJobs(ownerUrl: string, queues: string[]): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The schema is there already, and its owner may create no other: BullMQ's own attempt to make it is left out.
    const query = (text: string, values?: unknown[]) =>
      text.startsWith('CREATE SCHEMA') ? Promise.resolve({ rows: [] }) : client.query(text, values);
    await runMigrations({ query } as never, schema);
    for (const queue of queues) await client.query('select jobs.next_job_id($1)', [queue]);
    await client.query(`
      grant usage on schema jobs to jobs_service;
      grant select, insert, update, delete on all tables in schema jobs to jobs_service;
      grant usage, select, update on all sequences in schema jobs to jobs_service;
      grant execute on all functions in schema jobs to jobs_service`);
  } finally {
    await client.end();
  }
}

/** BullMQ's classes on PostgreSQL, or on Redis when its address is set; both are made the same way. */
function queueing({ databaseUrl, redisUrl }: JobsOptions) {
  if (redisUrl) return { Queue, Worker, connection: { url: redisUrl, maxRetriesPerRequest: null } };
  const classes = withBackend(createPostgresBackend) as unknown as {
    Queue: typeof Queue;
    Worker: typeof Worker;
  };
  return { ...classes, connection: { connectionString: databaseUrl, schema, max: 4 } };
}

/** Runs the jobs of the given services and carries their outboxes to the queues, until `close`. */
export async function startWorker(
  hosts: JobHost[],
  options: JobsOptions,
): Promise<{ close(): Promise<void> }> {
  const { connection, ...make } = queueing(options);
  const queues = new Map(hosts.map(({ name }) => [name, new make.Queue(name, { connection })]));
  const workers = hosts.map(
    (host) => new make.Worker(host.name, (job) => runJob(host, job, options.log), { connection }),
  );
  const report = (error: Error) => void options.log.error({ fault: describeFault(error) }, 'queue');
  for (const queue of queues.values()) queue.on('error', report);
  for (const worker of workers) worker.on('error', report);

  const send = async (event: SentEvent) => {
    for (const host of hosts) {
      for (const job of host.jobs.filter(({ on }) => on.includes(event.type))) {
        const data = { tenantId: event.tenantId, id: event.id, payload: event.payload };
        await queues
          .get(host.name)!
          .add(job.name, data, { ...retries, jobId: `${job.name}-${event.id}`, removeOnComplete: 1000 });
      }
    }
  };
  const relay = startRelay(hosts, send, options);
  return {
    async close() {
      await relay.stop();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

/** A job without a tenant, or with a payload of another shape, is refused: it must not run as nobody and call that success (B20). */
export async function runJob(
  host: JobHost,
  received: { name: string; data: unknown },
  log: Log,
): Promise<void> {
  const job = host.jobs.find(({ name }) => name === received.name) as Job | undefined;
  if (!job) throw new Error(`No job ${received.name} in ${host.name}`);
  const { tenantId, id, payload } = envelope.parse(received.data);
  const actor = jobActor(job.name, tenantId);
  await job.run({
    tenantId,
    id,
    payload: job.payload.parse(payload),
    inScope: (work) => inScope(host.source, actor, work),
    log: log.child({ job: job.name, tenant: tenantId }),
  });
}

/** Looks into each service's outbox again and again; less often while one cannot be read, and says so once. */
function startRelay(
  hosts: JobHost[],
  send: (event: SentEvent) => Promise<void>,
  { log, pollInterval = 500 }: JobsOptions,
) {
  const halt = new AbortController();
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: halt.signal }).catch(() => undefined);
  const loop = async (host: JobHost) => {
    let failures = 0;
    while (!halt.signal.aborted) {
      try {
        const sent = await relayOutbox(host.source, send);
        failures = 0;
        if (sent === 0) await pause(pollInterval);
      } catch (error) {
        failures += 1;
        if (failures === 1) log.error({ fault: describeFault(error), service: host.name }, 'outbox');
        await pause(Math.min(pollInterval * 2 ** failures, longestPauseMs));
      }
    }
  };
  const loops = Promise.all(hosts.map(loop));
  return {
    async stop() {
      halt.abort();
      await loops;
    },
  };
}
