import type { JobContext } from '@medborgarlofte/platform/jobs';
import type { Mail } from '@medborgarlofte/platform/mail';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { SentMail } from './sent-mail';

/** A mail to send, and what names it within its tenant. */
export interface Note extends Pick<Mail, 'subject' | 'text'> {
  key: string;
  email: string;
  /** What is to be known once it has gone. */
  noteSent?: (db: Db) => Promise<unknown>;
}

type Sending = Pick<JobContext<unknown>, 'tenantId' | 'inScope' | 'sendMail'>;

/**
 * Sends each mail unless it has gone: a job that comes again sends none twice, and of two runs at once the second
 * waits. A crash between sending and noting it sends it a second time under the same name, by which mailboxes know it.
 * One address that is refused does not keep the others waiting; the job fails afterwards and is tried again.
 */
export async function sendOnce(job: Sending, notes: Note[]): Promise<void> {
  let refused: unknown;
  for (const note of notes) {
    try {
      await job.inScope((db) => send(db, job, note));
    } catch (error) {
      refused = error;
    }
  }
  if (refused) throw refused;
}

async function send(db: Db, { tenantId, sendMail }: Sending, note: Note): Promise<void> {
  const { key, email, subject, text, noteSent } = note;
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.sent_mail'), hashtext($1))`, [
    `${tenantId}.${key}`,
  ]);
  if (await db.existsBy(SentMail, { tenantId, key })) return;
  await sendMail({ to: email, id: `${tenantId}.${key}`, subject, text });
  await db.insert(SentMail, { tenantId, key });
  await noteSent?.(db);
}
