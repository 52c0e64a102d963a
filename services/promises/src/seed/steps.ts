import { encodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity, Party } from '../activities/activity';
import type { NewActivityInput } from '../activities/activity.inputs';
import { createAgreement } from '../agreements/agreement.service';
import { Direction } from '../directions/direction';
import type { RecordFollowUpInput } from '../follow-ups/follow-up.inputs';
import { recordFollowUp } from '../follow-ups/follow-up.service';
import { PromiseRecord } from '../promises/promise';
import { proposePromise, publishPromise } from '../promises/promise-acts.service';
import { findPromise, type Caller } from '../promises/promise-changes';

/** The global id of a seeded municipality. */
export const municipality = (code: string): string => encodeId('Municipality', code);

/** Whether the municipality's promise of that number is there already. */
export function isSeeded(db: Db, tenantId: string, number: number): Promise<boolean> {
  return db.existsBy(PromiseRecord, { tenantId, number });
}

/** What every act on a promise names: itself, as it is now. */
export async function actOn(
  db: Db,
  { tenantId, id }: PromiseRecord,
): Promise<{ promiseId: string; expectedVersion: number }> {
  const { globalId: promiseId, version: expectedVersion } = await findPromise(db, { tenantId, id });
  return { promiseId, expectedVersion };
}

/** Proposes a draft. */
export async function propose(db: Db, caller: Caller, promise: PromiseRecord): Promise<void> {
  await proposePromise(db, caller, await actOn(db, promise));
}

/** Publishes a promise. */
export async function publish(db: Db, caller: Caller, promise: PromiseRecord): Promise<void> {
  await publishPromise(db, caller, await actOn(db, promise));
}

/** The agreement that a municipality's promises rest on, made when it is not there yet; its global id. */
export async function agreement(
  db: Db,
  caller: Caller,
  tenantId: string,
  title: string,
  more: { purposes?: string[]; note?: string; source: string },
): Promise<string> {
  const parties = [Party.POLICE, Party.MUNICIPALITY];
  const input = {
    municipalityId: municipality(tenantId),
    title,
    parties,
    published: true,
    idempotencyKey: `seed agreement ${title}`,
    ...more,
  };
  return (await createAgreement(db, caller, input)).globalId;
}

/** The promise's directions, each with the one activity that commits to it, in order. */
export async function partsOf(
  db: Db,
  { tenantId, id: promiseId }: PromiseRecord,
): Promise<{ direction: Direction | null; activity: Activity }[]> {
  const directions = await db.findBy(Direction, { tenantId, promiseId });
  const activities = await db.find(Activity, { where: { tenantId, promiseId }, order: { position: 'ASC' } });
  return activities.map((activity) => ({
    activity,
    direction: directions.find(({ id }) => id === activity.directionId) ?? null,
  }));
}

/** Records a follow-up of an activity or a direction. */
export async function followUp(
  db: Db,
  caller: Caller,
  part: Activity | Direction,
  told: Omit<RecordFollowUpInput, 'about'>,
): Promise<void> {
  const about = part instanceof Activity ? { activityId: part.globalId } : { directionId: part.globalId };
  await recordFollowUp(db, caller, { about, ...told });
}

/** A direction whose whole commitment is its own text, so that its activity says the same with the party. */
export function commitment(text: string, parties: Party[], more: Partial<NewActivityInput> = {}) {
  return { text, activities: [{ text, parties, ...more }] };
}
