import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { emit } from '@medborgarlofte/platform/outbox';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, type Caller } from '../caller';
import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { findMeeting } from '../meetings/meeting.service';
import { findExpected } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { readReporting } from './organisation-reporting.service';
import { Reminder } from './reminder';
import type { RemindReportersInput } from './report-return.inputs';
import { mayRemind } from './report-return.rules';

/** Reminds organisations whose report is missing, by one press; gives those that were reminded now. */
export async function remindReporters(
  db: Db,
  caller: Caller,
  input: RemindReportersInput,
): Promise<{ meeting: Meeting; reminded: string[] }> {
  const key = decodeId('Meeting', input.meetingId);
  requireRole(caller.actor, key.tenantId, rolesFor(permissions, 'Mutation.remindReporters'));
  // Two presses at once become one: the second waits here and then finds the first one's reminders.
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.reminder'), hashtext($1))`, [key.id]);
  const meeting = await findMeeting(db, key);
  const reason = whyClosed(meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { meeting } });
  await findExpected(db, meeting, input.organisationSlugs);
  const now = caller.now ?? new Date();
  const [reporting] = await readReporting(db, [key]);
  const missing = reporting!.filter(
    ({ organisationSlug, submittedAt, state, remindedAt }) =>
      input.organisationSlugs.includes(organisationSlug) &&
      (submittedAt === null || state === 'RETURNED') &&
      mayRemind(remindedAt, now),
  );
  const slugs = missing.map(({ organisationSlug }) => organisationSlug);
  if (slugs.length > 0) await keepReminders(db, { ...caller, now }, meeting, slugs);
  return { meeting, reminded: slugs };
}

/** The rows say who was reminded when; the event sends the mails. Without a role it was the rule that reminded. */
export async function keepReminders(
  db: Db,
  caller: Caller & { now: Date },
  { tenantId, id: meetingId, globalId }: Meeting,
  slugs: string[],
): Promise<void> {
  const remindedByRole = roleIn(caller, tenantId) ?? 'job';
  const rows = slugs.map((organisationSlug) => ({
    ...{ tenantId, id: randomUUID(), meetingId, organisationSlug, remindedAt: caller.now, remindedByRole },
  }));
  await db.insert(Reminder, rows);
  await audit(db, caller.actor, {
    tenantId,
    action: 'meeting.remind',
    object: globalId,
    requestId: caller.requestId,
  });
  const payload = { meetingId: globalId, organisationSlugs: slugs };
  await emit(db, { tenantId, type: 'situation.reporters-reminded', payload });
}
