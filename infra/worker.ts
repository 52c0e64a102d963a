import 'reflect-metadata';
import { loadConfig } from '@medborgarlofte/platform/config';
import { openDatabase } from '@medborgarlofte/platform/database';
import { closeOnSignals, serve } from '@medborgarlofte/platform/http';
import { startWorker, type JobHost } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import { openMailer } from '@medborgarlofte/platform/mail';
import { services } from './services';
import { workerConfig } from './worker-config';

/** The worker as a process of its own: runs every service's jobs and carries their outboxes. */
async function main(): Promise<void> {
  const config = loadConfig(workerConfig);
  const log = createLog('worker', config.LOG_LEVEL);
  const hosts: JobHost[] = await Promise.all(
    services.map(async (service) => ({
      name: service.name,
      jobs: service.jobs ?? [],
      listTenants: service.listTenants,
      source: await openDatabase(
        service,
        config[`${service.name.toUpperCase()}_DATABASE_URL` as 'TENANTS_DATABASE_URL'],
        4,
        log,
      ),
    })),
  );
  const mailer = openMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM });
  const worker = await startWorker(hosts, {
    databaseUrl: config.JOBS_DATABASE_URL,
    redisUrl: config.REDIS_URL,
    mailer,
    publicUrl: config.WEB_PUBLIC_URL,
    log,
  });
  const ready = () =>
    Promise.all(hosts.map(({ source }) => source.query('select 1'))).then(
      () => true,
      () => false,
    );
  const close = async () => {
    await worker.close();
    mailer.close();
    await Promise.all(hosts.map(({ source }) => source.destroy()));
  };
  const running = await serve({ name: 'worker', log, ready, routes: () => undefined, close }, config.PORT);
  closeOnSignals(log, () => running.close());
}

main().catch((error: Error) => {
  process.stderr.write(`The worker does not start: ${error.message}\n`);
  process.exit(1);
});
