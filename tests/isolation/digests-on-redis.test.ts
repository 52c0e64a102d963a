import { setTimeout } from 'node:timers/promises';
import { encodeId } from '@medborgarlofte/platform/ids';
import { startWorker } from '@medborgarlofte/platform/jobs';
import { createLog } from '@medborgarlofte/platform/log';
import type { Mail } from '@medborgarlofte/platform/mail';
import { openTestKit, testDatabases, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '@medborgarlofte/situation/service';
import { notRun } from '../setup/not-run';
import { hasRedis, startRedis } from './world/redis';

if (!hasRedis)
  notRun('digests with the queue in Redis', 'redis is not installed; npm run setup:system installs it');
const onRedis = hasRedis ? test : test.skip;

let kit: TestKit;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());

/** A tenant with one seat, for which a text waits to be read, and digests at any time. */
async function tenantWithDigest(): Promise<string> {
  const tenantId = await kit.newTenant();
  const municipalityId = encodeId('Municipality', tenantId);
  const coordinator = kit.as('coordinator', tenantId);
  const does = async (operation: string, input: object) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input!`;
    const { data } = await coordinator(
      `mutation ($input: ${type}) { ${operation}(input: $input) { userErrors { code } } }`,
      { input: { municipalityId, ...input } },
    );
    expect(data![operation].userErrors).toEqual([]);
  };
  await does('saveReportingOrganisation', { organisationSlug: 'skolorna', name: 'Skolorna' });
  const seat = { organisationSlug: 'skolorna', function: 'rektor', position: 'MEMBER' };
  await does('saveGroupMember', { ...seat, email: `${tenantId}@example.se` });
  await does('publishGroupText', { kind: 'GUIDELINE', expectedVersion: 0, text: 'Så håller vi möten' });
  await does('setDigestRule', { expectedVersion: 0, cadence: 'DAILY', weekday: 1, hour: 0 });
  const always = { quietFrom: '00:00', quietTo: '00:00', workdaysOnly: false };
  await does('setReminderRule', { expectedVersion: 0, atDeadline: false, ...always });
  return tenantId;
}

onRedis(
  'with the queue in Redis and two workers, each seat gets one digest; a tenant whose mailbox is away stops no other',
  async () => {
    const redis = await startRedis();
    const tenants = [await tenantWithDigest(), await tenantWithDigest(), await tenantWithDigest()];
    const mails: Mail[] = [];
    const send = (mail: Mail) =>
      mail.to.startsWith(tenants[0]!)
        ? Promise.reject(new Error('away'))
        : Promise.resolve(void mails.push(mail));
    const job = situationService.jobs!.find(({ name }) => name === 'mail-digests')!;
    const host = {
      ...{ name: 'situation', source: kit.service.source, jobs: [{ ...job, schedule: '* * * * * *' }] },
      listTenants: () => Promise.resolve(tenants),
    };
    const options = {
      ...{ databaseUrl: testDatabases().services['jobs']!.serviceUrl, redisUrl: redis.url, pollInterval: 50 },
      ...{
        log: createLog('test', 'silent'),
        mailer: { send, close: () => undefined },
        publicUrl: 'https://a.test',
      },
    };
    const workers = [await startWorker([host], options), await startWorker([host], options)];
    try {
      for (const end = Date.now() + 15_000; mails.length < 2 && Date.now() < end;) await setTimeout(50);
      // Two more runs by the clock, which must find nothing to send.
      await setTimeout(2_200);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
      await redis.stop();
    }
    expect(mails.map(({ to }) => to).sort()).toEqual(
      tenants.slice(1).map((tenant) => `${tenant}@example.se`),
    );
  },
  60_000,
);
