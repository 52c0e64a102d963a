import { createHash, randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { groupSettings } from './inputs';
import type { Filling } from './fillers';
import { ownUnit, reporter } from './people';

/** The secret of the calendar address that each tenant of the world has. */
export const calendarSecret = (tenantId: string): string => `kalender-${tenantId}`;

/** How the group works, who sits in it, what it goes by and who has read it. */
export async function fillGroup({ tenantId, text, mutate, source }: Filling): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const settings = { name: text(), place: text(), startTime: '09:00', firstDay: '2031-01-07' };
  await mutate('saveSituationGroup', { municipalityId, expectedVersion: 0, ...groupSettings, ...settings });
  const seat = { organisationSlug: ownUnit, function: text(), position: 'MEMBER' };
  await mutate('saveGroupMember', { municipalityId, ...seat, email: `${text()}@exempel.invalid` });
  const training = { organisationSlug: ownUnit, what: text(), heldOn: '2022-01-01', participants: 4 };
  await mutate('noteTraining', { municipalityId, ...training });
  for (const month of ['02', '03']) {
    const days = { firstDay: `2031-${month}-03`, lastDay: `2031-${month}-07` };
    await mutate('addSchoolBreak', { municipalityId, name: text(), ...days });
  }
  const { groupText } = await mutate('publishGroupText', {
    ...{ municipalityId, kind: 'GUIDELINE', expectedVersion: 0, text: text() },
  });
  await mutate('confirmGroupText', { groupTextId: groupText!.id }, reporter('reporter', ownUnit!));
  const quiet = { quietFrom: '18:00', quietTo: '07:00', workdaysOnly: true };
  const reminders = { hoursBefore: 24, atDeadline: true, hoursAfter: 24, ...quiet };
  await mutate('setReminderRule', { municipalityId, expectedVersion: 0, ...reminders });
  const digests = { cadence: 'DAILY', weekday: 1, hour: 8 };
  const [councilEmail, countyEmail] = [text(), text()].map((office) => `${office}@exempel.invalid`);
  await mutate('setDigestRule', {
    municipalityId,
    expectedVersion: 0,
    ...digests,
    councilEmail,
    countyEmail,
  });
  const { calendarFeed } = await mutate('createCalendarFeed', { municipalityId });
  await mutate('revokeCalendarFeed', { calendarFeedId: calendarFeed!.id });
  // The address's own secret is told to nobody again, so one is put in that the world knows.
  const membership = { kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' };
  const keeper = { subject: 'world', name: 'world', memberships: [membership], scopes: [] };
  const secretHash = createHash('sha256').update(calendarSecret(tenantId)).digest('hex');
  await inScope(source, keeper, (db) =>
    db.query(
      `insert into calendar_feed (tenant_id, id, subject, role, secret_hash, created_at) values ($1, $2, 'world', 'coordinator', $3, now())`,
      [tenantId, randomUUID(), secretHash],
    ),
  );
}

/** Meetings ahead: by the cadence, one of them moved and one held on a day off, and one that is cancelled. */
export async function fillCalendar({ tenantId, text, mutate }: Filling): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const decisions = [
    { slotDate: '2031-01-21', choice: 'MOVE', date: '2031-01-22' },
    { slotDate: '2031-02-04', choice: 'HOLD' },
  ];
  const span = { from: '2031-01-01', to: '2031-02-28', decisions };
  const { meetings } = await mutate<{ meetings: { id: string; version: number }[] }>('planMeetings', {
    ...{ municipalityId, ...span },
  });
  const last = meetings.at(-1)!;
  await mutate('cancelMeeting', { meetingId: last.id, expectedVersion: last.version, reason: text() });
}
