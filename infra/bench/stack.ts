import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from '../local/settings';

/** A stack of its own for a bench: own data folder, own ports. */
export interface BenchStack {
  seconds: number;
  gatewayUrl: string;
  webUrl: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

const settings = {
  WEB_PORT: '3900',
  GATEWAY_PORT: '4900',
  KEYCLOAK_PORT: '8980',
  POSTGRES_PORT: '54390',
  SERVICE_PORT: '4910',
  WEB_PUBLIC_URL: 'http://localhost:3900',
  SMTP_PORT: '10390',
  MAIL_PORT: '8390',
  COST_PER_MINUTE: '1000000000',
};
const patienceMs = 240_000;

/** A data folder that is gone afterwards. */
export async function withDataFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'medborgarlofte-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts the platform as a person does and waits until it says that it runs. */
export function startStack(script: 'start' | 'start-apart', dataFolder: string): Promise<BenchStack> {
  const begun = performance.now();
  const child = spawn(process.execPath, argumentsOf(script), {
    cwd: repository,
    env: { ...process.env, ...settings, DATA_FOLDER: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => void stop().then(() => reject(new Error('The stack did not start in time'))),
      patienceMs,
    );
    child.once('exit', (code) => reject(new Error(`The stack ended with ${code}`)));
    child.stdout.on('data', (data: Buffer) => {
      if (!data.toString().includes('Medborgarlöfte is running')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      const seconds = (performance.now() - begun) / 1000;
      resolve({
        seconds,
        gatewayUrl: `http://localhost:${settings.GATEWAY_PORT}/graphql`,
        webUrl: settings.WEB_PUBLIC_URL,
        process: child,
        stop,
      });
    });
  });
}

/** What the script of package.json gives to Node, so that what is measured is what a person starts. */
function argumentsOf(script: 'start' | 'start-apart'): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return scripts[script.replace('-', ':')]!.split(' ').slice(1);
}

/** Resident memory of a process in MB, as Linux tells it. */
export function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** The processes that a process has started, by their command. */
export function childrenOf(pid: number): { pid: number; command: string }[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return pids.map((child) => ({
    pid: child,
    command: readFileSync(`/proc/${child}/cmdline`, 'utf8').split('\0').join(' '),
  }));
}
