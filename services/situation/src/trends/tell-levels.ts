import { jobActor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In, type DataSource } from 'typeorm';
import { Area } from '../areas/area';
import { JointPicture } from '../pictures/joint-picture';
import { JointPictureArea } from '../pictures/joint-picture-area';

type ToldLine = Pick<JointPictureArea, 'areaId' | 'areaCode' | 'level' | 'restricted'>;

/**
 * Tells other services what a locked picture says. The revision goes along: of two events about a meeting the one with
 * the higher revision holds, in whatever order they arrive. What is only collected and forwarded stays out of the
 * event, whose readers may see less than the group does (R33).
 */
export async function tellLevels(
  db: Db,
  picture: JointPicture,
  lines: ToldLine[],
  type: 'situation.picture-locked' | 'situation.levels-told',
): Promise<void> {
  const { tenantId, globalId: pictureId, meetingDate, revision, version, fictitious } = picture;
  const meetingId = encodeId('Meeting', tenantId, picture.meetingId);
  const supersedes = picture.supersedesId && encodeId('JointPicture', tenantId, picture.supersedesId);
  const open = lines.filter(({ restricted }) => !restricted);
  const levels = Object.fromEntries(open.map(({ areaCode, level }) => [areaCode, level]));
  const sharedAreas = await sharedAreasOf(db, tenantId, open);
  await emit(db, {
    tenantId,
    type,
    payload: {
      pictureId,
      meetingId,
      meetingDate,
      revision,
      supersedes,
      version,
      fictitious,
      levels,
      sharedAreas,
    },
  });
}

/** What areas are compared by, by their codes; those that stand for nothing are left out. */
async function sharedAreasOf(db: Db, tenantId: string, lines: ToldLine[]): Promise<Record<string, string>> {
  const areas = await db.findBy(Area, { tenantId, id: In(lines.map(({ areaId }) => areaId)) });
  return Object.fromEntries(
    areas.flatMap(({ code, sharedArea }) => (sharedArea ? [[code, sharedArea]] : [])),
  );
}

const newest = `picture.tenant_id = :tenantId and picture.state = 'LOCKED' and not exists (select from joint_picture newer
  where newer.tenant_id = picture.tenant_id and newer.supersedes_id = picture.id and newer.state = 'LOCKED')`;

/** The newest locked picture of every meeting, oldest first. */
function newestLocked(db: Db, tenantId: string): Promise<JointPicture[]> {
  return db
    .createQueryBuilder(JointPicture, 'picture')
    .where(newest, { tenantId })
    .orderBy('picture.meetingDate')
    .addOrderBy('picture.id')
    .getMany();
}

/** Tells of all locked pictures of one tenant again, so that a reader's copy can be built anew; returns how many. */
async function retellLevels(db: Db, tenantId: string): Promise<number> {
  const pictures = await newestLocked(db, tenantId);
  const lines = await db.findBy(JointPictureArea, {
    tenantId,
    pictureId: In(pictures.map(({ id }) => id)),
  });
  const byPicture = Map.groupBy(lines, ({ pictureId }) => pictureId);
  for (const picture of pictures)
    await tellLevels(db, picture, byPicture.get(picture.id) ?? [], 'situation.levels-told');
  return pictures.length;
}

/** One tenant's locked pictures as the rebuilding of a reader's copy asks for them, each answer in a scope of its own. */
export function pictureSource(source: DataSource, tenantId: string) {
  const scoped = <T>(work: (db: Db) => Promise<T>) =>
    inScope(source, jobActor('retell-levels', tenantId), work);
  return {
    revisions: async () => {
      const pictures = await scoped((db) => newestLocked(db, tenantId));
      return pictures.map(({ meetingId, revision }) => ({
        ...{ meetingId: encodeId('Meeting', tenantId, meetingId), revision },
      }));
    },
    republish: () => scoped((db) => retellLevels(db, tenantId)),
  };
}
