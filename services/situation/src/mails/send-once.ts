import type { JobContext } from '@medborgarlofte/platform/jobs';
import { SentMail } from './sent-mail';

/** To whom, and what names the mail within its tenant. */
export interface Note {
  key: string;
  email: string;
}

type Sending = Pick<JobContext<unknown>, 'tenantId' | 'inScope' | 'sendMail' | 'publicUrl' | 'log'>;

/**
 * Tells each address that something waits, and where; never what. A mail that has gone is not sent again when the job
 * comes again. A crash between sending and noting it sends it a second time under the same name, by which mailboxes
 * know it. One address that is refused does not keep the others waiting; the job fails afterwards and is tried again.
 */
export async function sendOnce(job: Sending, notes: Note[], room: string): Promise<void> {
  const { tenantId, inScope, sendMail } = job;
  const keys = notes.map(({ key }) => key);
  const gone = await inScope((db) =>
    db.query<{ key: string }[]>('select key from sent_mail where tenant_id = $1 and key = any ($2)', [
      tenantId,
      keys,
    ]),
  );
  const sent = new Set(gone.map(({ key }) => key));
  let refused: unknown;
  for (const { key, email } of notes.filter((note) => !sent.has(note.key))) {
    try {
      await sendMail({ to: email, id: `${tenantId}.${key}`, ...wording(`${job.publicUrl}${room}`) });
      await inScope((db) => db.insert(SentMail, { tenantId, key }));
    } catch (error) {
      refused = error;
    }
  }
  if (refused) throw refused;
}

/** Both languages in one: who reads it is known by function alone. */
const wording = (url: string) => ({
  subject: 'Något väntar på dig i Medborgarlöften / Something waits for you',
  text: `Hej!

Något väntar på dig. Logga in och se vad:
${url}

Something waits for you. Sign in to see what:
${url}

Det här är ett automatiskt utskick som inte går att svara på.
This is an automatic message; it cannot be answered.
`,
});
