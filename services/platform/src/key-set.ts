import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from './errors';

export interface KeySetOptions {
  jwksUrl: string;
  /** Milliseconds to wait for the key server. */
  timeout?: number;
  /** How the keys are fetched; tests of the key server use the real one. */
  fetch?: typeof fetch;
}

const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) });
const freshMs = 60_000;
const unknownKidMs = 30_000;
const retryMs = 5_000;

/** 503 rather than 401: the token may be good, it is the key server that does not answer. */
const unavailable = () => new AppError('INTERNAL', { reason: 'sign-in.unavailable', http: { status: 503, headers: { 'retry-after': '5' } } });

/**
 * The realm's keys (A06): fetched when first needed and once a minute, one fetch at a time; an unknown kid may
 * cause one more fetch per 30 seconds; while the key server is away the last keys keep serving.
 */
export function createKeySet({ jwksUrl, timeout = 2_000, fetch: get = fetch }: KeySetOptions): JWTVerifyGetKey {
  let current: ReturnType<typeof createLocalJWKSet> | undefined;
  let kids = new Set<string>();
  let fetchedAt = 0;
  let triedAt = 0;
  let running: Promise<void> | undefined;

  async function load(): Promise<void> {
    triedAt = Date.now();
    const answer = await get(jwksUrl, { signal: AbortSignal.timeout(timeout), headers: { accept: 'application/json' } });
    if (!answer.ok) throw unavailable();
    const read = jwks.parse(await answer.json());
    current = createLocalJWKSet(read as JSONWebKeySet);
    kids = new Set(read.keys.map(({ kid }) => kid));
    fetchedAt = Date.now();
  }

  /** Only the lack of any keys is an error: old keys are better than none. */
  function refresh(): Promise<void> {
    running ??= load()
      .catch(() => undefined)
      .finally(() => (running = undefined));
    return running;
  }

  return async (header, input) => {
    const stale = Date.now() - fetchedAt > freshMs && Date.now() - triedAt > retryMs;
    const unknown = current !== undefined && !kids.has(header.kid ?? '') && Date.now() - triedAt > unknownKidMs;
    if (running || stale || unknown) await refresh();
    if (!current) throw unavailable();
    return current(header, input);
  };
}
