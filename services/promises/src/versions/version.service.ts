import { randomUUID } from 'node:crypto';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Activity } from '../activities/activity';
import { Adoption } from '../adoptions/adoption';
import { Direction } from '../directions/direction';
import type { PromiseRecord } from '../promises/promise';
import { Signature } from '../signatures/signature';
import { PromiseVersion, type ActivitySnapshot, type PromiseSnapshot } from './promise-version';

/** Keeps what a published promise says now as its next version. */
export async function keepVersion(db: Db, promise: PromiseRecord, changeNote: string | null): Promise<void> {
  const { tenantId, id: promiseId, published } = promise;
  const number = 1 + ((await db.maximum(PromiseVersion, 'number', { tenantId, promiseId })) ?? 0);
  const content = await snapshot(db, promise);
  await db.insert(PromiseVersion, {
    tenantId,
    id: randomUUID(),
    promiseId,
    published,
    number,
    publishedAt: new Date(),
    changeNote,
    content,
  });
}

async function snapshot(db: Db, promise: PromiseRecord): Promise<PromiseSnapshot> {
  const ofPromise = { tenantId: promise.tenantId, promiseId: promise.id };
  const directions = await db.find(Direction, { where: ofPromise, order: { position: 'ASC', id: 'ASC' } });
  const activities = await db.find(Activity, { where: ofPromise, order: { position: 'ASC', id: 'ASC' } });
  const signatures = await db.find(Signature, { where: ofPromise, order: { date: 'ASC', role: 'ASC' } });
  const adoptions = await db.find(Adoption, { where: ofPromise, order: { date: 'ASC', body: 'ASC' } });
  const within = (directionId: string | null) =>
    activities.filter((activity) => activity.directionId === directionId).map(worded);
  return {
    title: promise.title,
    situationText: promise.situationText,
    period: promise.period,
    directions: directions.map(({ id, text, area }) => ({ text, area, activities: within(id) })),
    activities: within(null),
    signatures: signatures.map(({ role, place, date }) => ({ role, place, date })),
    adoptions: adoptions.map(({ body, date }) => ({ body, date })),
  };
}

function worded({ text, parties, target, frequency, frequencyExceptions, due }: Activity): ActivitySnapshot {
  return { text, parties, target, frequency, frequencyExceptions, due };
}
