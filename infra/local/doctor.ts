import { healthChecks, type HealthCheck } from './health-checks';
import { readSettings } from './settings';
import { describeFailure, StartError } from './start-error';

// npm run doctor: what is here, what is missing, and what to do about it.
void examine().then(
  (well) => (process.exitCode = well ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  },
);

async function examine(): Promise<boolean> {
  let well = true;
  for (const check of healthChecks(readSettings())) {
    const { found, line } = await report(check);
    process.stdout.write(`${line}\n`);
    if (check.required && !found) well = false;
  }
  process.stdout.write(
    well ? '\nnpm start can run.\n' : '\nnpm start cannot run yet: see the lines marked ✗.\n',
  );
  return well;
}

async function report({ name, required, find }: HealthCheck): Promise<{ found: boolean; line: string }> {
  try {
    return { found: true, line: `✓ ${name}: ${await find()}` };
  } catch (error) {
    const text =
      error instanceof StartError ? `${error.message}\n    → ${error.fix}` : describeFailure(error);
    return { found: false, line: `${required ? '✗' : '–'} ${name}: ${text}` };
  }
}
