import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A process that can be told from a later one with the same number. */
export interface ProcessRecord {
  pid: number;
  startedAt: string;
}

/** A process as the system describes it now. */
export interface ProcessDescription extends ProcessRecord {
  command: string;
}

/** What the system knows of a process; nothing when it is gone or only waits to be buried. */
export async function describeProcess(pid: number): Promise<ProcessDescription | undefined> {
  return existsSync('/proc/self/stat') ? describeByProc(pid) : describeByPs(pid);
}

/** True when the recorded process still runs, and not another that got its number. */
export async function stillRuns(record: ProcessRecord): Promise<boolean> {
  const now = await describeProcess(record.pid);
  return now?.startedAt === record.startedAt;
}

/** Asks a recorded process to end, and ends it when it does not; never touches another one. */
export async function stopProcess(record: ProcessRecord, patience = 10_000): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!(await stillRuns(record))) return;
    signalProcess(record.pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline && (await stillRuns(record))) await pause(50);
  }
}

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function describeByProc(pid: number): Promise<ProcessDescription | undefined> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The name in brackets may hold spaces: the numbered fields begin after it; the 20th of them is the start.
    const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    if (!command || !startedAt) return undefined;
    return { pid, startedAt, command: command.split('\0').join(' ').trim() };
  } catch {
    return undefined;
  }
}

async function describeByPs(pid: number): Promise<ProcessDescription | undefined> {
  try {
    const { stdout } = await run('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)]);
    const line = stdout.trim();
    return line ? { pid, startedAt: line.slice(0, 24), command: line.slice(24).trim() } : undefined;
  } catch {
    return undefined;
  }
}
