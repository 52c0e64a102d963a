import { appendFileSync } from 'node:fs';

/** Says that a test was not run and why; the test command lists it at its end, so that nothing is skipped in silence. */
export function notRun(name: string, reason: string): void {
  const file = process.env['NOT_RUN_FILE'];
  if (file) appendFileSync(file, `${name}: ${reason}\n`);
  else process.stderr.write(`Not run: ${name}: ${reason}\n`);
}
