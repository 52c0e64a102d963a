import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/**
 * The log of one process part. Request id and tenant go in by `child`; tokens, names and texts never do,
 * and what slips in under these keys is removed.
 */
export function createLog(name: string, level = 'info', destination?: DestinationStream): Log {
  const options = {
    name,
    level,
    base: { name },
    redact: {
      paths: [
        'token',
        'password',
        'secret',
        'authorization',
        'cookie',
        'headers',
        'variables',
        '*.token',
        '*.password',
        '*.authorization',
        '*.cookie',
      ],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What may be said of an unknown fault: its kind and where, with the values PostgreSQL quotes cut away. */
export function describeFault(thrown: unknown): { kind: string; state?: string; at?: string } {
  if (!(thrown instanceof Error)) return { kind: typeof thrown };
  const state = (thrown as { driverError?: { code?: string } }).driverError?.code;
  return {
    kind: thrown.name,
    ...(state ? { state } : { message: thrown.message.slice(0, 200) }),
    at: thrown.stack?.split('\n').slice(1, 6).join(' '),
  };
}
