import { jobActor } from '@medborgarlofte/platform/actor';
import type { Job } from '@medborgarlofte/platform/jobs';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { z } from 'zod';
import { Meeting } from '../meetings/meeting';
import { readReminderRule } from '../reminders/reminder-rule.service';
import { reminderDue } from '../reminders/reminder.rules';
import { readReporting } from '../report-returns/organisation-reporting.service';
import { keepReminders } from '../report-returns/remind-reporters.service';

/** Reminds by the municipality's rule whoever has not reported, before, at and after the deadline (R08, R15). */
export const remindByRule: Job = {
  name: 'remind-by-rule',
  on: [],
  schedule: '7 * * * *',
  payload: z.unknown(),
  run: ({ tenantId, now, inScope }) =>
    inScope(async (db) => {
      const rule = await readReminderRule(db, tenantId);
      const meetings = await openMeetings(db, tenantId, now);
      const reporting = await readReporting(db, meetings);
      for (const [index, meeting] of meetings.entries()) {
        const due = reporting[index]!.filter(
          ({ submittedAt, state, remindedAt }) =>
            (submittedAt === null || state === 'RETURNED') &&
            reminderDue(rule, meeting.reportDeadline!, remindedAt, now),
        );
        const slugs = due.map(({ organisationSlug }) => organisationSlug);
        const caller = { actor: jobActor('remind-by-rule', tenantId), now };
        if (slugs.length > 0) await keepReminders(db, caller, meeting, slugs);
      }
    }),
};

/** Meetings that reports are still taken in for and whose deadline is near; two runs at once wait for each other. */
async function openMeetings(db: Db, tenantId: string, now: Date): Promise<Meeting[]> {
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.remind-by-rule'), hashtext($1))`, [
    tenantId,
  ]);
  return db
    .createQueryBuilder(Meeting, 'meeting')
    .where('meeting.tenant_id = :tenantId', { tenantId })
    .andWhere(`meeting.state = 'PLANNED' and not meeting.fictitious`)
    .andWhere(
      `meeting.report_deadline between :now::timestamptz - interval '15 days' and :now::timestamptz + interval '15 days'`,
      {
        now,
      },
    )
    .orderBy('meeting.date')
    .getMany();
}
