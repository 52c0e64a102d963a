import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from './errors';
import { describeFault, type Log } from './log';

export interface KeySetOptions {
  jwksUrl: string;
  /** Milliseconds to wait for the key server. */
  timeout?: number;
  /** How the keys are fetched; tests of the key server use the real one. */
  fetch?: typeof fetch;
  /** Where it is told that the key server is away, and that it is back: requests go on and tell nothing. */
  log?: Log;
}

/** The realm's keys as they were a moment ago. */
export interface KeySet {
  /** The key that a token names, as jose asks for it. */
  key: JWTVerifyGetKey;
  /** Until when what these keys verified may be trusted without asking them again; milliseconds since 1970. */
  trustedUntil(): number;
}

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) });
// Less than the minute in which a removed key must stop working (A06), by the time a fetch may take.
const freshMs = 55_000;
const unknownKidMs = 30_000;
const retryMs = 5_000;

/** 503 rather than 401: the token may be good, it is Keycloak that does not answer. */
export const keycloakAway = () =>
  new AppError('INTERNAL', {
    reason: 'sign-in.unavailable',
    http: { status: 503, headers: { 'retry-after': '5' } },
  });

/**
 * The realm's keys (A06): fetched when first needed and within every minute, one fetch at a time. An unknown kid may
 * cause one more fetch per 30 seconds, and only its own request waits for that. While the key server is away the last
 * keys keep serving; it is then tried every 5 seconds without anybody waiting.
 */
export function createKeySet({ jwksUrl, timeout = 2_000, fetch: get = fetch, log }: KeySetOptions): KeySet {
  let current: { kids: Set<string>; find: ReturnType<typeof createLocalJWKSet>; asOf: number } | undefined;
  let running: Promise<void> | undefined;
  let away = false;
  let triedAt = -Infinity;
  let soughtAt = -Infinity;

  async function load(): Promise<void> {
    const asOf = (triedAt = Date.now());
    const answer = await get(jwksUrl, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw keycloakAway();
    const read = jwks.parse(await answer.json());
    const find = createLocalJWKSet(read as JSONWebKeySet);
    current = { kids: new Set(read.keys.map(({ kid }) => kid)), find, asOf };
  }

  /** Whatever goes wrong is told by `away`: old keys are better than none. The log hears of the change alone. */
  function refresh(): Promise<void> {
    running ??= load()
      .then(
        () => {
          if (away) log?.warn('key server back');
          away = false;
        },
        (error: unknown) => {
          if (!away) log?.warn({ fault: describeFault(error) }, 'key server away');
          away = true;
        },
      )
      .then(() => (running = undefined));
    return running;
  }

  /** Fetches when it is due, and waits for it when the answer may hang on it. */
  async function bringUpToDate(kid: string): Promise<void> {
    const now = Date.now();
    const due = now - (current?.asOf ?? -Infinity) >= freshMs && now - triedAt >= retryMs;
    const known = current?.kids.has(kid) ?? false;
    if (due) {
      const fetched = refresh();
      if (!known || !away) await fetched;
    } else if (running) {
      if (!known) await running;
    } else if (current && !known && now - soughtAt >= unknownKidMs) {
      soughtAt = now;
      await refresh();
    }
  }

  return {
    trustedUntil: () => (current?.asOf ?? -Infinity) + freshMs,
    async key(header, input) {
      if (!header.kid) throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
      await bringUpToDate(header.kid);
      if (!current) throw keycloakAway();
      return current.find(header, input);
    },
  };
}
