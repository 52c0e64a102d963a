import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { roleIn, todayOf, type Caller } from '../caller';
import { Meeting, MeetingState } from '../meetings/meeting';
import { daysAfter } from '../days';
import { permissions } from '../permissions';
import { CalendarFeed, type CalendarEntry } from './calendar-feed';
import type { CreateCalendarFeedInput, RevokeCalendarFeedInput } from './calendar-feed.inputs';

const mostFeeds = 5;
const mostEntries = 200;
const daysBack = 365;
const minuteMs = 60_000;

const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Makes a secret address for the person signed in. The secret is told once; a lost one is replaced, not found again. */
export async function createCalendarFeed(
  db: Db,
  caller: Caller,
  { municipalityId, idempotencyKey: key }: CreateCalendarFeedInput,
): Promise<{ calendarFeed: CalendarFeed; secret: string | null }> {
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createCalendarFeed'));
  const subject = caller.actor.subject!;
  let secret: string | null = null;
  const call = { tenantId, key, operation: 'createCalendarFeed', inputHash: hashOfSecret(subject) };
  const id = await once(db, call, async () => {
    if ((await db.countBy(CalendarFeed, { tenantId, subject, revokedAt: IsNull() })) >= mostFeeds)
      throw new AppError('RULE_BROKEN', { reason: 'feed.too-many', values: { most: mostFeeds } });
    secret = randomBytes(32).toString('base64url');
    const feed = db.create(CalendarFeed, {
      ...{ tenantId, id: randomUUID(), subject, role: roleIn(caller, tenantId), revokedAt: null },
      ...{ secretHash: hashOfSecret(secret), createdAt: caller.now ?? new Date() },
    });
    await db.insert(CalendarFeed, feed);
    await record(db, caller, feed, 'calendar-feed.create');
    return feed.id;
  });
  return { calendarFeed: await db.findOneByOrFail(CalendarFeed, { tenantId, id }), secret };
}

/** Makes an address answer no more: one's own, or anybody's for coordinator and deputy. */
export async function revokeCalendarFeed(
  db: Db,
  caller: Caller,
  { calendarFeedId }: RevokeCalendarFeedInput,
): Promise<CalendarFeed> {
  const { tenantId, id } = decodeId('CalendarFeed', calendarFeedId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.revokeCalendarFeed'));
  const feed = await db.findOneBy(CalendarFeed, { tenantId, id });
  if (!feed) throw new AppError('NOT_FOUND');
  if (feed.revokedAt) return feed;
  feed.revokedAt = caller.now ?? new Date();
  await db.update(CalendarFeed, { tenantId, id }, { revokedAt: feed.revokedAt });
  await record(db, caller, feed, 'calendar-feed.revoke');
  return feed;
}

/** The meetings' times behind a secret address, from a year back; null when it answers no more or never was. */
export async function readCalendar(db: Db, caller: Caller, secret: string): Promise<CalendarEntry[] | null> {
  const secretHash = hashOfSecret(secret);
  await db.query(`select set_config('app.calendar_feed', $1, true)`, [secretHash]);
  const feed = await db.findOneBy(CalendarFeed, { secretHash, revokedAt: IsNull() });
  if (!feed) return null;
  const meetings = await db.find(Meeting, {
    where: { tenantId: feed.tenantId, date: MoreThanOrEqual(daysAfter(todayOf(caller), -daysBack)) },
    order: { date: 'ASC' },
    take: mostEntries,
  });
  return meetings.map(entryOf);
}

function entryOf({ id, date, startsAt, durationMinutes, state, updatedAt }: Meeting): CalendarEntry {
  const endsAt = startsAt && new Date(startsAt.getTime() + (durationMinutes ?? 60) * minuteMs);
  return { uid: id, date, startsAt, endsAt, cancelled: state === MeetingState.CANCELLED, updatedAt };
}

async function record(db: Db, caller: Caller, { tenantId, globalId: object }: CalendarFeed, action: string) {
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}
