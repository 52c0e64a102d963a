import { createHash, randomBytes } from 'node:crypto';

/** A new session's id: 256 bits that tell nothing. */
export const newSessionId = (): string => randomBytes(32).toString('base64url');

/** Whether a cookie's value can be a session's id at all; anything else never reaches the database. */
export const isSessionId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{43}$/.test(value);

/** The key a session is stored under: who reads the database cannot make a cookie of it. */
export const sessionKey = (id: string): Buffer => createHash('sha256').update(id).digest();
