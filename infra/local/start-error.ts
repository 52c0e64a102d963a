/** A failure that a person can mend: what is wrong in one line, and what to do about it. */
export class StartError extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
    this.name = 'StartError';
  }
}

/** The one line a command prints before it exits with 1; faults of our own keep their stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof StartError) return `${error.message} ${error.fix}`;
  if (isDiskFull(error))
    return 'The disk is full. Free some space and run the command again; nothing was left half-written.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** True when the system said that no space is left. */
export function isDiskFull(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === 'ENOSPC' || (typeof message === 'string' && /no space left on device/i.test(message));
}
