import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import type { RowKey } from '@medborgarlofte/platform/loading';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import type { Caller } from '../caller';
import { Meeting, MeetingState } from './meeting';

/** A meeting to put into the calendar. */
export interface PlannedMeeting {
  templateId: string;
  date: string;
  reportDeadline: Date | null;
  fictitious: boolean;
  lateAfter?: Date | null;
  startTime?: string | null;
  durationMinutes?: number | null;
  place?: string | null;
  /** The day that the cadence gave, for a meeting that comes of it. */
  slotDate?: string | null;
  /** A meeting that is known not to be held. */
  cancelled?: boolean;
  cancelReason?: string | null;
}

/** Puts a meeting into the group's calendar; the day of another one is refused. */
export async function planMeeting(
  db: Db,
  caller: Caller,
  tenantId: string,
  planned: PlannedMeeting,
): Promise<Meeting> {
  requireRole(caller.actor, tenantId, keepers);
  const { cancelled = false, date, slotDate = null, ...own } = planned;
  const state = cancelled ? MeetingState.CANCELLED : MeetingState.PLANNED;
  const meeting = db.create(Meeting, {
    ...{
      lateAfter: own.reportDeadline,
      startTime: null,
      durationMinutes: null,
      place: null,
      cancelReason: null,
    },
    ...own,
    ...{ tenantId, id: randomUUID(), date, slotDate, movedFrom: slotDate === date ? null : slotDate },
    ...{ state, pictureLocked: false, version: 1, updatedAt: caller.now ?? new Date() },
  });
  await db.insert(Meeting, meeting);
  await recordMeeting(db, caller, meeting, 'meeting.plan');
  return meeting;
}

/** The meeting, or NOT_FOUND where the caller sees none. */
export async function findMeeting(db: Db, { tenantId, id }: RowKey): Promise<Meeting> {
  const meeting = await db.findOneBy(Meeting, { tenantId, id });
  if (!meeting) throw new AppError('NOT_FOUND');
  return meeting;
}

/** Adds the audit line of what was done with a meeting. */
export async function recordMeeting(
  db: Db,
  caller: Caller,
  { tenantId, globalId: object }: Meeting,
  action: string,
): Promise<void> {
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}
