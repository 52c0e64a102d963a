import { setTimeout } from 'node:timers/promises';
import { createPostgresBackend, Queue, runMigrations, withBackend, Worker } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { jobActor } from './actor';
import { openFailures, type FailedRun } from './job-failures';
import { everyTenant, fanOut, keepSchedules, type AddJob, type Received } from './job-schedules';
import { describeFault, type Log } from './log';
import { openMailer, type Mail, type Mailer } from './mail';
import { relayOutbox, type SentEvent } from './outbox';
import { inScope, type Db, type InScope } from './unit-of-work';

/** What a job gets: one tenant's scope and its payload. */
export interface JobContext<P> {
  tenantId: string;
  payload: P;
  /** The event or moment that made it; the same one may come twice. */
  id: string;
  /** When it was due, so that a run that comes late or again reckons from the same moment. */
  now: Date;
  inScope: InScope;
  /** Sends a mail; one that cannot be sent throws, and the job is tried again. */
  sendMail(mail: Mail): Promise<void>;
  /** Where people reach the web client, for the links in mails. */
  publicUrl: string;
  log: Log;
}

/** A piece of work outside a request. It belongs to one tenant and must be safe to run twice. */
export interface Job<P = unknown> {
  name: string;
  /** Types of events that make it run. */
  on: string[];
  /** When it runs by itself, once for every tenant: a cron line in Swedish time, `0 6 * * 1-5`. */
  schedule?: string;
  payload: z.ZodType<P>;
  run(job: JobContext<P>): Promise<void>;
}

/** A service's jobs with its own data source, as the worker needs them. */
export interface JobHost {
  name: string;
  source: DataSource;
  jobs: Job[];
  /** All tenants, from the one service that knows them. */
  listTenants?: (db: Db) => Promise<string[]>;
}

/** The world outside that jobs reach. */
export interface JobSurroundings {
  log: Log;
  mailer?: Mailer;
  publicUrl?: string;
}

export interface JobsOptions extends JobSurroundings {
  databaseUrl: string;
  redisUrl?: string;
  /** Milliseconds between looks into the outboxes. */
  pollInterval?: number;
}

const schema = 'jobs';
const longestPauseMs = 10_000;
const envelope = z.object({
  tenantId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  id: z.string().min(1),
  due: z.iso.datetime().optional(),
  payload: z.unknown(),
});
const retries = { attempts: 8, backoff: { type: 'exponential', delay: 500 } };
/** What is done is forgotten after a week; until then the same id is not taken in again. */
const kept = { ...retries, removeOnComplete: { age: 7 * 86_400, count: 100_000 } };

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

/** Runs the jobs of the given services, carries their outboxes to the queues and keeps their schedules, until `close`. */
export async function startWorker(
  hosts: JobHost[],
  options: JobsOptions,
): Promise<{ close(): Promise<void> }> {
  const { connection, ...make } = queueing(options);
  const { log } = options;
  const queues = new Map(hosts.map(({ name }) => [name, new make.Queue(name, { connection })]));
  const failures = openFailures(options.databaseUrl);
  const add: AddJob = (host, name, data, jobId) =>
    queues.get(host)!.add(name, data, { ...kept, jobId: jobId.replaceAll(':', '.') });
  const work = (host: JobHost) => (received: Received) =>
    received.name === everyTenant ? fanOut(hosts, host, received, add) : runJob(host, received, options);
  const workers = hosts.map((host) => new make.Worker(host.name, work(host), { connection }));
  const report = (error: Error) => void log.error({ fault: describeFault(error) }, 'queue');
  for (const queue of queues.values()) queue.on('error', report);
  for (const worker of workers) {
    worker.on('error', report);
    worker.on('failed', (job, error) => {
      if (job && job.attemptsMade >= (job.opts.attempts ?? 1))
        void failures.keep(worker.name, job, error).catch(report);
    });
  }
  for (const host of hosts) await keepSchedules(queues.get(host.name)!, host.jobs);

  const send = async (event: SentEvent) => {
    for (const host of hosts)
      for (const job of host.jobs.filter(({ on }) => on.includes(event.type))) {
        const data = { tenantId: event.tenantId, id: event.id, payload: event.payload };
        await add(host.name, job.name, data, `${job.name}-${event.id}`);
      }
  };
  const again = (service: string, { id, name, data }: FailedRun) =>
    queues.has(service) ? add(service, name, data, `${name}-again-${id}`) : Promise.resolve();
  const relays = startRelays(
    [
      ...hosts.map(({ name, source }) => ({ name, carry: () => relayOutbox(source, send) })),
      { name: 'failures', carry: () => failures.takeWanted(again) },
    ],
    options,
  );
  return {
    async close() {
      await relays.stop();
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await failures.close();
    },
  };
}

/** A job without a tenant, or with a payload of another shape, is refused: it must not run as nobody and call that success (B20). */
export async function runJob(
  host: JobHost,
  received: Received,
  { log, mailer = openMailer({ from: '' }), publicUrl = '' }: JobSurroundings,
): Promise<void> {
  const job = host.jobs.find(({ name }) => name === received.name) as Job | undefined;
  if (!job) throw new Error(`No job ${received.name} in ${host.name}`);
  const { tenantId, id, due, payload } = envelope.parse(received.data);
  const actor = jobActor(job.name, tenantId);
  await job.run({
    tenantId,
    id,
    now: due ? new Date(due) : new Date(),
    payload: job.payload.parse(payload),
    inScope: (work) => inScope(host.source, actor, work),
    sendMail: (mail) => mailer.send(mail),
    publicUrl,
    log: log.child({ job: job.name, tenant: tenantId }),
  });
}

/** Carries each source of work to the queues again and again; less often while one cannot be read, and says so once. */
function startRelays(
  sources: { name: string; carry: () => Promise<number> }[],
  { log, pollInterval = 500 }: JobsOptions,
) {
  const halt = new AbortController();
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: halt.signal }).catch(() => undefined);
  const loop = async ({ name, carry }: (typeof sources)[number]) => {
    let failures = 0;
    while (!halt.signal.aborted) {
      try {
        const carried = await carry();
        failures = 0;
        if (carried === 0) await pause(pollInterval);
      } catch (error) {
        failures += 1;
        if (failures === 1) log.error({ fault: describeFault(error), source: name }, 'relay');
        await pause(Math.min(pollInterval * 2 ** failures, longestPauseMs));
      }
    }
  };
  const loops = Promise.all(sources.map(loop));
  return {
    async stop() {
      halt.abort();
      await loops;
    },
  };
}
