import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it gets instead of delivering it, and shows it in a browser. */
export interface MailCatcher {
  smtpUrl: string;
  webUrl: string;
  mails(): Email[];
  stop(): Promise<void>;
}

const kept = 200;

/** Starts the catcher on loopback alone. For development and tests: nothing leaves the machine. */
export async function startMailCatcher({ smtpPort = 0, webPort = 0 } = {}): Promise<MailCatcher> {
  const mails: Email[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then(
          (mail) => {
            mails.unshift(mail);
            mails.length = Math.min(mails.length, kept);
            done();
          },
          (error: Error) => done(error),
        );
      });
    },
  });
  const web = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(page(mails));
  });
  await Promise.all([listen(smtp.server, smtpPort), listen(web, webPort)]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    webUrl: `http://localhost:${portOf(web)}`,
    mails: () => mails,
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => web.close(() => resolve())),
      ]);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => (server.off('error', reject), resolve()));
  });
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

/** All mails on one page, the newest first; a link in a mail is one to follow. */
function page(mails: Email[]): string {
  const articles = mails.map(({ to, subject, date, text }) => {
    const body = escaped(text ?? '').replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
    const who = (to ?? []).map(({ address }) => address ?? '').join(', ');
    return `<article><h2>${escaped(subject ?? '')}</h2><p><small>${escaped(who)} · ${escaped(date ?? '')}</small></p><p>${body}</p></article>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mail</title>
<style>body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}article{border-top:1px solid #999}</style>
<h1>Caught mail</h1>${articles.join('') || '<p>No mail has come yet. Reload the page to look again.</p>'}</html>`;
}
