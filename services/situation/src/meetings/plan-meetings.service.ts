import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Between, In, IsNull } from 'typeorm';
import type { Caller } from '../caller';
import { dayOffOn, slotsOf, suggestDay } from '../groups/calendar.rules';
import { requireGroup } from '../groups/group.service';
import type { ReportingGroup } from '../groups/reporting-group';
import { SchoolBreak } from '../groups/school-break';
import { permissions } from '../permissions';
import { isoWeekOf } from './iso-week';
import { takeCalendarAlone } from './meeting-locks';
import { Meeting } from './meeting';
import { SlotChoice, type PlanMeetingsInput, type SlotDecisionInput } from './meeting.inputs';
import { timesOf } from './meeting.rules';
import { planMeeting } from './meeting.service';
import type { PlannedSlot } from './planned-slot';
import { daysAfter } from '../days';

const longestSpan = 400;

/**
 * Puts the cadence's meetings of a span into the calendar. Those that are there are left as they are, however they
 * were moved; those on days off wait for the coordinator's decision. A second run makes nothing again (R24, R37).
 */
export async function planMeetings(
  db: Db,
  caller: Caller,
  input: PlanMeetingsInput,
): Promise<{ meetings: Meeting[]; undecided: PlannedSlot[] }> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.planMeetings'));
  await takeCalendarAlone(db, tenantId);
  const group = await requireGroup(db, tenantId);
  if (!group.templateId) throw new AppError('RULE_BROKEN', { reason: 'group.no-template' });
  const slots = await readSlots(db, group, input);
  const taken = await daysTaken(db, tenantId, input);
  const decisions = new Map((input.decisions ?? []).map((decision) => [decision.slotDate, decision]));
  const meetings: Meeting[] = [];
  const undecided: PlannedSlot[] = [];
  for (const slot of slots.filter(({ meeting }) => !meeting)) {
    const decision = decisions.get(slot.slotDate);
    if ((slot.dayOff || taken.has(slot.slotDate)) && !decision) undecided.push(slot);
    else {
      const meeting = await planSlot(db, caller, group, slot, decision, taken);
      taken.add(meeting.date);
      meetings.push(meeting);
    }
  }
  return { meetings, undecided };
}

async function planSlot(
  db: Db,
  caller: Caller,
  group: ReportingGroup,
  { slotDate, dayOff, suggestedDate }: PlannedSlot,
  decision: SlotDecisionInput | undefined,
  taken: ReadonlySet<string>,
): Promise<Meeting> {
  const { tenantId, templateId, startTime, durationMinutes, place, fictitious } = group;
  const date = decision?.choice === SlotChoice.MOVE ? (decision.date ?? suggestedDate) : slotDate;
  if (!date)
    throw new AppError('INVALID_INPUT', {
      ...{ reason: 'slot.no-day', values: { date: slotDate }, path: ['input', 'decisions'] },
    });
  if (taken.has(date))
    throw new AppError('INVALID_INPUT', {
      ...{ reason: 'meeting.day-taken', values: { date }, path: ['input', 'decisions'] },
    });
  const cancelled = decision?.choice === SlotChoice.SKIP;
  return planMeeting(db, caller, tenantId, {
    ...{ templateId: templateId!, date, slotDate, startTime, durationMinutes, place, fictitious, cancelled },
    ...{ cancelReason: cancelled ? dayOff : null, ...timesOf(date, startTime, group) },
  });
}

/** The cadence's days of a span, each with its meeting if there is one, and what stands in the way if not. */
export async function readSlots(
  db: Db,
  group: ReportingGroup,
  { from, to }: Pick<PlanMeetingsInput, 'from' | 'to'>,
): Promise<PlannedSlot[]> {
  const { tenantId } = group;
  verifySpan(from, to);
  const days = slotsOf(group, from, to);
  const breaks = await db.find(SchoolBreak, { where: { tenantId }, order: { firstDay: 'ASC' } });
  const planned = await db.find(Meeting, {
    where: [
      { tenantId, slotDate: In(days) },
      { tenantId, slotDate: IsNull(), date: In(days) },
    ],
  });
  const bySlot = new Map(planned.map((meeting) => [meeting.slotDate ?? meeting.date, meeting]));
  const busy = await daysTaken(db, tenantId, { from, to });
  const taken = new Set([...busy, ...days]);
  return days.map((slotDate) => {
    const dayOff = dayOffOn(slotDate, breaks);
    const meeting = bySlot.get(slotDate) ?? null;
    const suggestedDate =
      (dayOff || busy.has(slotDate)) && !meeting ? suggestDay(slotDate, breaks, taken) : null;
    if (suggestedDate) taken.add(suggestedDate);
    return { slotDate, week: isoWeekOf(slotDate), dayOff, suggestedDate, meeting };
  });
}

/** Days near a span that have a meeting. */
async function daysTaken(
  db: Db,
  tenantId: string,
  { from, to }: { from: string; to: string },
): Promise<Set<string>> {
  const near = await db.find(Meeting, {
    where: { tenantId, date: Between(daysAfter(from, -7), daysAfter(to, 7)) },
    select: { tenantId: true, id: true, date: true },
  });
  return new Set(near.map(({ date }) => date));
}

function verifySpan(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days >= 0 && days <= longestSpan) return;
  throw new AppError('INVALID_INPUT', {
    ...{
      reason: days < 0 ? 'break.order' : 'slot.span',
      values: { days: longestSpan },
      path: ['input', 'to'],
    },
  });
}
