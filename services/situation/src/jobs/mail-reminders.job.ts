import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { addressesOf } from '../mails/addresses';
import { reminderMail } from '../mails/reminder-mail';
import { sendOnce } from '../mails/send-once';

const payload = z.strictObject({ meetingId: z.string(), organisationSlugs: z.array(z.string()).min(1) });

/** Sends the mails of reminders, whoever or whatever reminded: to the seats of each organisation, that something waits. */
export const mailReminders: Job<z.infer<typeof payload>> = {
  name: 'mail-reminders',
  on: ['situation.reporters-reminded'],
  payload,
  async run(job) {
    const { tenantId, id, inScope } = job;
    const { meetingId, organisationSlugs } = job.payload;
    if (tryDecodeId(meetingId)?.tenantId !== tenantId) throw new Error('The meeting is of another tenant');
    const addresses = await inScope((db) => addressesOf(db, tenantId, organisationSlugs));
    const mail = reminderMail(`${job.publicUrl}/mitt/municipality/${tenantId}/rapport`);
    const notes = addresses.map(({ id: seat, email }) => ({ key: `reminder.${id}.${seat}`, email, ...mail }));
    await sendOnce(job, notes);
  },
};
