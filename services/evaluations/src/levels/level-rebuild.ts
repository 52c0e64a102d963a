import { jobActor } from '@medborgarlofte/platform/actor';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { countMonths, meetingKey, takeLevelsAlone } from './level-projection';

/** The locked pictures of one tenant, as the service that owns them tells of them. */
export interface PictureSource {
  /** The newest locked revision of every meeting. */
  revisions(): Promise<{ meetingId: string; revision: number }[]>;
  /** Sends the event of each of them again. */
  republish(): Promise<unknown>;
}

/** What a rebuild found. */
export interface LevelsRebuilt {
  /** Meetings that will be told of again. */
  meetings: number;
  /** Meetings whose part was taken away: there is no such meeting, or no such revision. */
  removed: number;
}

const parts = `
  select distinct meeting_id as id, revision, month::text as month from meeting_level where tenant_id = $1`;
const remove = `
  delete from meeting_level kept using unnest($2::uuid[], $3::int[]) as wrong (id, revision)
  where kept.tenant_id = $1 and kept.meeting_id = wrong.id and kept.revision = wrong.revision`;
const countedMonths = 'select distinct month::text as month from level_counts where tenant_id = $1';

/**
 * Builds one tenant's counts anew, while pictures go on being locked. Nothing is emptied first: what no meeting stands
 * behind goes, every month is counted again, and the rest is corrected as the events come. What is there is noted
 * before the source is asked, so a picture locked in between is never taken for one that is not there.
 */
export async function rebuildLevels(
  source: DataSource,
  tenantId: string,
  pictures: PictureSource,
): Promise<LevelsRebuilt> {
  const scoped = <T>(work: (db: Db) => Promise<T>) =>
    inScope(source, jobActor('rebuild-levels', tenantId), work);
  const known = await scoped((db) => db.query<KnownPart[]>(parts, [tenantId]));
  const listed = await pictures.revisions();
  const newest = new Map(
    listed.map(({ meetingId, revision }) => [meetingKey(tenantId, meetingId), revision]),
  );
  const wrong = known.filter(({ id, revision }) => revision > (newest.get(id) ?? 0));
  await scoped(async (db) => {
    await takeLevelsAlone(db, tenantId);
    await db.query(remove, [tenantId, wrong.map(({ id }) => id), wrong.map(({ revision }) => revision)]);
    const counted = await db.query<{ month: string }[]>(countedMonths, [tenantId]);
    await countMonths(
      db,
      tenantId,
      [...known, ...counted].map(({ month }) => month),
    );
  });
  await pictures.republish();
  return { meetings: listed.length, removed: wrong.length };
}

interface KnownPart {
  id: string;
  revision: number;
  month: string;
}
