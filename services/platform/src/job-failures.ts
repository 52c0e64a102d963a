import { Pool } from 'pg';

/** A run that failed for good, as it can be put on its queue again. */
export interface FailedRun {
  id: string;
  name: string;
  data: object;
}

interface Failing {
  name: string;
  data: unknown;
  attemptsMade: number;
}

/**
 * The record of runs that were tried to the end (F15): `access.failed_job`. It is kept beside the queue, so that
 * whoever runs the platform sees and retries them without a way into the queue itself.
 */
export function openFailures(databaseUrl: string) {
  const pool = new Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 2_000 });
  // A lost connection is told by the next statement.
  pool.on('error', () => undefined);
  return {
    /** Keeps who, what and how often, and the kind of fault; never its words, which may quote a row. */
    async keep(service: string, { name, data, attemptsMade }: Failing, error: Error): Promise<void> {
      const { tenantId } = (data ?? {}) as { tenantId?: string };
      await pool.query(
        `insert into access.failed_job (tenant_id, id, service, name, data, attempts, fault)
         values ($1, gen_random_uuid(), $2, $3, $4, $5, $6)`,
        [tenantId ?? 'all', service, name, data ?? {}, attemptsMade, error.name],
      );
    },
    /** Hands over the runs that somebody wants tried again; gives how many. */
    async takeWanted(again: (service: string, run: FailedRun) => Promise<unknown>): Promise<number> {
      const { rows } = await pool.query<FailedRun & { service: string }>(
        `select id, service, name, data from access.failed_job
         where retry_wanted_at is not null and retried_at is null order by retry_wanted_at limit 100`,
      );
      for (const { service, ...run } of rows) {
        // First the queue, which takes the same id in once; a crash in between does it again to no harm.
        await again(service, run);
        await pool.query('update access.failed_job set retried_at = now() where id = $1', [run.id]);
      }
      return rows.length;
    },
    close: () => pool.end(),
  };
}
