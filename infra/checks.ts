import { spawn } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One check: what it is called and the npm script that does it. */
interface Check {
  name: string;
  script: string;
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
const units: Check[] = [{ name: 'tests of every package', script: 'test:unit' }];

/** Tests that need the whole system: real Keycloak, real browser. */
const whole: Check[] = [
  { name: 'isolation', script: 'test:isolation' },
  { name: 'sign-in with Keycloak, and journeys in a browser', script: 'test:system' },
];

const notRunFile = path.join(mkdtempSync(path.join(tmpdir(), 'medborgarlofte-checks-')), 'not-run');

/** Runs one check; its output is shown when it fails, or as it comes for the longer ones. */
function run({ name, script }: Check, show: boolean): Promise<boolean> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NOT_RUN_FILE: notRunFile },
    });
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

async function main(): Promise<void> {
  const begun = Date.now();
  const results: boolean[] = [];
  const waiting = [...still];
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await run(check, false));
  };
  await Promise.all([worker(), worker()]);
  for (const check of process.argv.includes('--verify') ? units : [...units, ...whole])
    results.push(await run(check, true));

  const notRun = existsSync(notRunFile) ? readFileSync(notRunFile, 'utf8').trim().split('\n') : [];
  if (process.argv.includes('--verify')) notRun.push(...whole.map(({ name }) => `${name}: npm test runs it`));
  if (notRun.length > 0) console.log(`\nNot run:\n${notRun.map((line) => `- ${line}`).join('\n')}`);
  const failed = results.filter((good) => !good).length;
  console.log(`\nIn ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  console.log(`checks: ${results.length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

void main();
