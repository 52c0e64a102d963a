import { publicActor } from './actor';
import type { Job, JobHost } from './jobs';
import { inScope } from './unit-of-work';

/** A run as the queue hands it over. */
export interface Received {
  name: string;
  data: unknown;
  opts?: { prevMillis?: number };
}

/** Puts a run on a service's queue; the same id is taken in once. */
export type AddJob = (host: string, name: string, data: object, jobId: string) => Promise<unknown>;

/** What of a queue keeps schedules. */
interface ScheduleKeeper {
  getJobSchedulers(): Promise<{ key: string; pattern?: string }[]>;
  removeJobScheduler(id: string): Promise<unknown>;
  upsertJobScheduler(id: string, when: object, what: object): Promise<unknown>;
}

/** The run that makes one of each tenant out of a schedule. */
export const everyTenant = 'every-tenant';

const zone = 'Europe/Stockholm';

/**
 * Brings the queue's schedules in line with the jobs. One that stands as it should is left alone: its next run may be
 * overdue, because no worker was up when it was due, and must not be lost.
 */
export async function keepSchedules(queue: ScheduleKeeper, jobs: Job[]): Promise<void> {
  const wanted = new Map(jobs.flatMap(({ name, schedule }) => (schedule ? [[name, schedule] as const] : [])));
  const standing = new Map((await queue.getJobSchedulers()).map(({ key, pattern }) => [key, pattern]));
  for (const name of standing.keys()) if (!wanted.has(name)) await queue.removeJobScheduler(name);
  for (const [name, pattern] of wanted) {
    if (standing.get(name) === pattern) continue;
    const what = { name: everyTenant, data: { job: name }, opts: { attempts: 8, removeOnComplete: 10 } };
    await queue.upsertJobScheduler(name, { pattern, tz: zone }, what);
  }
}

/**
 * One run for each tenant, so that one tenant's failure stops no other. Each is named after its moment: however often
 * this comes, each tenant's run comes once.
 */
export async function fanOut(
  hosts: JobHost[],
  host: JobHost,
  { data, opts }: Received,
  add: AddJob,
): Promise<void> {
  const { job } = data as { job: string };
  const knows = hosts.find(({ listTenants }) => listTenants);
  if (!knows) throw new Error('No service lists the tenants');
  const tenants = await inScope(knows.source, publicActor, knows.listTenants!);
  const due = new Date(opts?.prevMillis ?? Date.now()).toISOString();
  for (const tenantId of tenants)
    await add(host.name, job, { tenantId, id: due, due, payload: {} }, `${job}-${tenantId}-${due}`);
}
