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
  /** A meeting that is known not to be held. */
  cancelled?: boolean;
}

/** Puts a meeting into the group's calendar; the day of another one is refused. */
export async function planMeeting(
  db: Db,
  caller: Caller,
  tenantId: string,
  planned: PlannedMeeting,
): Promise<Meeting> {
  requireRole(caller.actor, tenantId, keepers);
  const { cancelled = false, ...own } = planned;
  const state = cancelled ? MeetingState.CANCELLED : MeetingState.PLANNED;
  const meeting = db.create(Meeting, { tenantId, id: randomUUID(), ...own, state, pictureLocked: false });
  await db.insert(Meeting, meeting);
  await audit(db, caller.actor, {
    tenantId,
    action: 'meeting.plan',
    object: meeting.globalId,
    requestId: caller.requestId,
  });
  return meeting;
}

/** The meeting, or NOT_FOUND where the caller sees none. */
export async function findMeeting(db: Db, { tenantId, id }: RowKey): Promise<Meeting> {
  const meeting = await db.findOneBy(Meeting, { tenantId, id });
  if (!meeting) throw new AppError('NOT_FOUND');
  return meeting;
}
