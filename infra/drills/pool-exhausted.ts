import { Client } from 'pg';
import type { Drill } from './drill';
import { must, pause, send, type Outcome } from './parts';

const promise = '{ promise(by: { number: { municipalityCode: "1982", number: 1 } }) { number } }';
const others = '{ municipality(by: { code: "1982" }) { name evaluations { nodes { title } } } }';
const atOnce = 40;
const heldMs = 5_000;

/**
 * A long transaction of an administrator's holds what every reader of promises needs, until the service has no
 * connection left: who cannot get one is told within a second, who has one waits no longer than the gateway does,
 * other services answer as ever, and when it ends everything works again (F08).
 */
export const poolExhausted: Drill = async ({ gatewayUrl, adminUrl }) => {
  must(!(await send(gatewayUrl, promise)).errors, 'reading did not work before');
  const release = await holdPromises(adminUrl);
  const begun = performance.now();
  const outcomes: Outcome[] = [];
  try {
    const readers = Array.from({ length: atOnce }, () => send(gatewayUrl, promise));
    await pause(300);
    const aside = await send(gatewayUrl, others);
    must(!aside.errors && aside.ms < 1_500, 'other services did not answer as ever');
    outcomes.push(...(await Promise.all(readers)));
    await pause(heldMs - (performance.now() - begun));
  } finally {
    await release();
  }
  const recovered = await untilItAnswers(gatewayUrl);
  const refused = outcomes.filter(({ errors }) => errors?.[0]?.extensions.reason === 'database.busy');
  const waited = outcomes.filter((outcome) => !refused.includes(outcome));
  must(refused.length > 0, 'the pool was never full');
  must(
    refused.every(({ status }) => status === 503),
    'a full pool is not told as 503',
  );
  const slowest = (some: Outcome[]) => Math.max(...some.map(({ ms }) => ms)) / 1_000;
  must(slowest(refused) < 1.7, `a full pool was told after ${slowest(refused).toFixed(1)} s`);
  must(
    waited.every(({ errors }) => errors) && slowest(waited) < 2.5,
    `who had a connection waited ${slowest(waited).toFixed(1)} s`,
  );
  return (
    `${refused.length} of ${atOnce} were told after ${slowest(refused).toFixed(2)} s at the latest that the pool is full, ` +
    `the others gave up after ${slowest(waited).toFixed(2)} s; all well ${(recovered / 1_000).toFixed(2)} s after the lock went`
  );
};

async function holdPromises(adminUrl: string): Promise<() => Promise<void>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('begin');
  await admin.query('lock table promises.promise in access exclusive mode');
  return async () => {
    await admin.query('rollback');
    await admin.end();
  };
}

/** Milliseconds until twenty readers at once are all answered again; ten seconds at most. */
async function untilItAnswers(gatewayUrl: string): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < 10_000) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(gatewayUrl, promise)));
    if (answers.every(({ errors, status }) => !errors && status === 200)) return performance.now() - begun;
  }
  throw new Error('reading does not work again after ten seconds');
}
