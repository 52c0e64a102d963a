import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';

/** One check: what it is called and the npm script that does it. */
interface Check {
  name: string;
  script: string;
  args?: string[];
}

/** What says something about the code without running it; two at a time. */
const still: Check[] = [
  { name: 'types', script: 'check:types' },
  { name: 'types of the web client', script: 'check:types:web' },
  { name: 'lint', script: 'check:lint' },
  { name: 'format', script: 'check:format' },
  { name: 'dead code', script: 'check:dead' },
  { name: 'supergraph composes and is current', script: 'check:compose' },
  { name: 'no breaking change in the API', script: 'check:breaking' },
  { name: 'licences', script: 'check:licences' },
  { name: 'no secrets and no machine in the files', script: 'check:secrets' },
];

/** Tests that need PostgreSQL alone. */
const units: Check = { name: 'tests of every package', script: 'test:unit' };

/** What of isolation only asks and reads answers, as much as would keep the rest waiting longest. */
const answers = 'isolation/(entities|errors|foreign-ids|gateway)';

/** Tests of all services together: those that measure what happens when a service is busy, and the rest. */
const isolation: Check = {
  name: 'isolation',
  script: 'test:isolation',
  args: ['--testPathIgnorePatterns', answers],
};
const isolationAnswers: Check = {
  name: 'isolation, answer by answer',
  script: 'test:isolation',
  args: [answers],
};

/** Tests that need the whole system: real Keycloak, real browser. */
const system: Check = { name: 'sign-in with Keycloak, and journeys in a browser', script: 'test:system' };

const notRunFile = path.join(mkdtempSync(path.join(tmpdir(), 'medborgarlofte-checks-')), 'not-run');

/** How a check runs: whether its output comes as it is made or with a failure alone, and whether it makes way for others. */
interface Manner {
  show?: boolean;
  makeWay?: boolean;
}

/** Runs one check and says how it went. */
function run(
  { name, script, args = [] }: Check,
  { show = false, makeWay = false }: Manner = {},
): Promise<boolean> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NOT_RUN_FILE: notRunFile },
    });
    if (makeWay && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => {
      const good = code === 0;
      console.log(`${good ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      if (!good && output) console.log(output);
      resolve(good);
    });
  });
}

/** All of them, two at a time. */
async function inPairs(checks: Check[], manner?: Manner): Promise<boolean[]> {
  const results: boolean[] = [];
  const waiting = [...checks];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await run(check, manner));
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** What is asked before each commit: quick answers first. */
async function verify(): Promise<boolean[]> {
  return [...(await inPairs(still)), await run(units, { show: true })];
}

/**
 * Everything. A browser's journeys often wait, so what needs none goes beside them: first what only reads the code, which
 * makes way while Keycloak starts, then the packages' tests and what of isolation measures nothing. The rest of it goes
 * alone.
 */
async function everything(): Promise<boolean[]> {
  const alone = await run(isolation, { show: true });
  const beside = async () => [
    ...(await inPairs(still, { makeWay: true })),
    await run(units, { show: true }),
    await run(isolationAnswers, { show: true }),
  ];
  const [journeys, others] = await Promise.all([run(system, { show: true }), beside()]);
  return [alone, journeys, ...others];
}

async function main(): Promise<void> {
  const begun = Date.now();
  const quick = process.argv.includes('--verify');
  const results = await (quick ? verify() : everything());
  const notRun = existsSync(notRunFile) ? readFileSync(notRunFile, 'utf8').trim().split('\n') : [];
  if (quick) notRun.push(...[isolation, system].map(({ name }) => `${name}: npm test runs it`));
  if (notRun.length > 0) console.log(`\nNot run:\n${notRun.map((line) => `- ${line}`).join('\n')}`);
  const failed = results.filter((good) => !good).length;
  console.log(`\nIn ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`checks: ${results.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

void main();
