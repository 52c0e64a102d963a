import { openMailer } from '@medborgarlofte/platform/mail';
import { startMailCatcher, type MailCatcher } from './mail-catcher';

let catcher: MailCatcher;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());

test('what the platform sends is caught, and seen in a browser', async () => {
  const mailer = openMailer({ smtpUrl: catcher.smtpUrl, from: 'Medborgarlöften <noreply@example.se>' });
  const text = 'Något väntar på dig.\nhttps://loften.example.se/mitt\n<script>alert(1)</script>';
  await mailer.send({ to: 'rapportor@example.se', subject: 'Två saker väntar på dig', text, id: 'digest-1' });
  mailer.close();
  expect(catcher.mails()).toMatchObject([
    {
      to: [{ address: 'rapportor@example.se' }],
      subject: 'Två saker väntar på dig',
      messageId: '<digest-1@medborgarlofte>',
    },
  ]);
  expect(catcher.mails()[0]!.text?.trim()).toBe(text);
  const page = await (await fetch(catcher.webUrl)).text();
  expect(page).toContain('Två saker väntar på dig');
  expect(page).toContain('<a href="https://loften.example.se/mitt">');
  expect(page).not.toContain('<script>');
});

test('without a mail server a mail is refused, so that its job is tried again', async () => {
  await expect(
    openMailer({ from: 'noreply@example.se' }).send({ to: 'a@example.se', subject: 'a', text: 'a', id: 'a' }),
  ).rejects.toThrow('SMTP_URL');
});

test('a mail server that is away is an error within seconds', async () => {
  const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:9', from: 'noreply@example.se' });
  await expect(mailer.send({ to: 'a@example.se', subject: 'a', text: 'a', id: 'a' })).rejects.toThrow();
  mailer.close();
});
