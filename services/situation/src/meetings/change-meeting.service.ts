import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../caller';
import { requireGroup } from '../groups/group.service';
import { ReportingGroup } from '../groups/reporting-group';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import { takeCalendarAlone, takeMeetingAlone } from './meeting-locks';
import { Meeting, MeetingState } from './meeting';
import type {
  AddMeetingInput,
  CancelMeetingInput,
  MoveMeetingInput,
  ReinstateMeetingInput,
} from './meeting.inputs';
import { timesOf, verifyDay, whyNotChange, whyNotReinstate } from './meeting.rules';
import { planMeeting, recordMeeting } from './meeting.service';

/** Puts a meeting beside the cadence into the calendar. */
export async function addMeeting(db: Db, caller: Caller, input: AddMeetingInput): Promise<Meeting> {
  const { municipalityId, idempotencyKey: key, ...wanted } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.addMeeting'));
  const call = { tenantId, key, operation: 'addMeeting', inputHash: hashOf(wanted) };
  const id = await once(db, call, async () => {
    await takeCalendarAlone(db, tenantId);
    const group = await requireGroup(db, tenantId);
    if (!group.templateId) throw new AppError('RULE_BROKEN', { reason: 'group.no-template' });
    verifyDay(wanted.date, todayOf(caller));
    await verifyFree(db, tenantId, wanted.date);
    const startTime = wanted.startTime ?? group.startTime;
    const { templateId, durationMinutes, fictitious } = group;
    const meeting = await planMeeting(db, caller, tenantId, {
      ...{ templateId, date: wanted.date, startTime, durationMinutes, fictitious },
      ...{ place: wanted.place ?? group.place, ...timesOf(wanted.date, startTime, group) },
    });
    return meeting.id;
  });
  return db.findOneByOrFail(Meeting, { tenantId, id });
}

/** Moves a meeting to another day or hour; its deadline goes with it, and so do reports that were begun for it. */
export async function moveMeeting(db: Db, caller: Caller, input: MoveMeetingInput): Promise<Meeting> {
  const meeting = await takeMeeting(db, caller, 'Mutation.moveMeeting', input);
  const { tenantId } = meeting;
  const reason = whyNotChange(meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { meeting } });
  verifyDay(input.date, todayOf(caller), meeting);
  if (input.date !== meeting.date) await verifyFree(db, tenantId, input.date, meeting);
  const group = await db.findOneBy(ReportingGroup, { tenantId });
  const startTime = input.startTime ?? meeting.startTime ?? group?.startTime ?? null;
  if (group && startTime) Object.assign(meeting, timesOf(input.date, startTime, group));
  if (input.date !== meeting.date) meeting.movedFrom ??= meeting.date;
  Object.assign(meeting, { date: input.date, startTime, place: input.place ?? meeting.place });
  return finish(db, caller, meeting, 'meeting.move');
}

/** Cancels a meeting, with a reason that all members read. It still counts as planned (R24). */
export async function cancelMeeting(db: Db, caller: Caller, input: CancelMeetingInput): Promise<Meeting> {
  const meeting = await takeMeeting(db, caller, 'Mutation.cancelMeeting', input);
  const reason = whyNotChange(meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { meeting } });
  Object.assign(meeting, { state: MeetingState.CANCELLED, cancelReason: input.reason });
  return finish(db, caller, meeting, 'meeting.cancel');
}

/** Takes a cancellation back, while the day has not passed. */
export async function reinstateMeeting(
  db: Db,
  caller: Caller,
  input: ReinstateMeetingInput,
): Promise<Meeting> {
  const meeting = await takeMeeting(db, caller, 'Mutation.reinstateMeeting', input);
  const reason = whyNotReinstate(meeting, todayOf(caller));
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { meeting } });
  Object.assign(meeting, { state: MeetingState.PLANNED, cancelReason: null });
  return finish(db, caller, meeting, 'meeting.reinstate');
}

/** The meeting, alone for the rest of the use case: nobody reports to it, locks its picture or takes its day meanwhile. */
async function takeMeeting(
  db: Db,
  caller: Caller,
  operation: string,
  input: { meetingId: string; expectedVersion: number },
): Promise<Meeting> {
  const { tenantId, id } = decodeId('Meeting', input.meetingId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  await takeCalendarAlone(db, tenantId);
  await takeMeetingAlone(db, { tenantId, id });
  const meeting = await db.findOne(Meeting, { where: { tenantId, id }, lock: { mode: 'pessimistic_write' } });
  if (!meeting) throw new AppError('NOT_FOUND');
  if (meeting.version === input.expectedVersion) return meeting;
  throw new AppError('CONFLICT', {
    ...{ reason: 'meeting.changed', path: ['input', 'expectedVersion'], current: { meeting } },
  });
}

async function verifyFree(db: Db, tenantId: string, date: string, meeting?: Meeting): Promise<void> {
  if (!(await db.existsBy(Meeting, { tenantId, date }))) return;
  throw new AppError('INVALID_INPUT', {
    ...{ reason: 'meeting.day-taken', path: ['input', 'date'], values: { date }, current: { meeting } },
  });
}

async function finish(db: Db, caller: Caller, meeting: Meeting, action: string): Promise<Meeting> {
  meeting.version += 1;
  meeting.updatedAt = caller.now ?? new Date();
  const { tenantId, id, date, startTime, place, movedFrom, state, cancelReason, version, updatedAt } =
    meeting;
  const { reportDeadline, lateAfter } = meeting;
  await db.update(
    Meeting,
    { tenantId, id },
    { date, startTime, place, movedFrom, state, cancelReason, version, updatedAt, reportDeadline, lateAfter },
  );
  await recordMeeting(db, caller, meeting, action);
  return meeting;
}
