import { createTransport } from 'nodemailer';

/** A mail of ours: it says that something waits and where, never what. */
export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** Names the mail; the same one sent again is known by it, so that a mailbox can drop the second. */
  id: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587`; without it mails cannot be sent, and a job that would is tried again later. */
  smtpUrl?: string;
  from: string;
}

/** Every wait has an end: a mail server that hangs must not hold a worker. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

/** Opens the way out for mail, kept open between mails. */
export function openMailer({ smtpUrl, from }: MailerOptions): Mailer {
  if (!smtpUrl) {
    return {
      send: () => Promise.reject(new Error('No mail server is set: SMTP_URL')),
      close: () => undefined,
    };
  }
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 2, ...timeouts });
  return {
    async send({ to, subject, text, id }) {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${id}@medborgarlofte>`,
        // Out-of-office answers to these would reach nobody.
        headers: { 'auto-submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}
