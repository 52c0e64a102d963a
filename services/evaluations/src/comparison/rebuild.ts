import { jobActor } from '@medborgarlofte/platform/actor';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { promiseKey } from './projection';

/** The promises of one tenant, as the service that owns them tells of them. */
export interface PromiseSource {
  /** Every promise there is, with its version. */
  versions(): Promise<{ promiseId: string; version: number }[]>;
  /** Sends the event of every promise again. */
  republish(): Promise<unknown>;
}

/** What a rebuild found. */
export interface Rebuilt {
  /** Promises that will be told of again. */
  promises: number;
  /** Rows whose promise is no more. */
  removed: number;
}

/**
 * Builds one tenant's part of the comparison anew, while changes go on. No row is emptied first: rows of promises
 * that are no more are closed, and the others are corrected one by one as the events come again, so nobody reads a
 * half-built list. What is there is noted before the source is asked: a promise made in between is never taken for
 * one that is no more.
 */
export async function rebuildProjection(
  source: DataSource,
  tenantId: string,
  promises: PromiseSource,
): Promise<Rebuilt> {
  const scoped = <T>(work: (db: Db) => Promise<T>) =>
    inScope(source, jobActor('rebuild-activities', tenantId), work);
  const known = await scoped((db) =>
    db.query<KnownRow[]>('select id, version, gone from activity_counts where tenant_id = $1', [tenantId]),
  );
  const listed = await promises.versions();
  const versions = new Map(
    listed.map(({ promiseId, version }) => [promiseKey(tenantId, promiseId), version]),
  );
  const removed = known.filter(({ id, gone }) => !gone && !versions.has(id)).map(({ id }) => id);
  await scoped(async (db) => {
    await db.query('update activity_counts set gone = true where tenant_id = $1 and id = any ($2::uuid[])', [
      tenantId,
      removed,
    ]);
    await stepAside(
      db,
      tenantId,
      known.filter((row) => isDamaged(row, versions.get(row.id))),
    );
  });
  await promises.republish();
  return { promises: listed.length, removed: removed.length };
}

interface KnownRow {
  id: string;
  version: number;
  gone: boolean;
}

/** A row that calls a living promise gone, or claims a version that its promise never had. */
function isDamaged({ version, gone }: KnownRow, actual: number | undefined): boolean {
  return actual !== undefined && (gone || version > actual);
}

/** Makes damaged rows give way to the next event, unless one has come since they were read. */
async function stepAside(db: Db, tenantId: string, rows: KnownRow[]): Promise<void> {
  await db.query(
    `update activity_counts as kept set version = 0 from unnest($2::uuid[], $3::int[]) as damaged (id, version)
     where kept.tenant_id = $1 and kept.id = damaged.id and kept.version = damaged.version`,
    [tenantId, rows.map(({ id }) => id), rows.map(({ version }) => version)],
  );
}
