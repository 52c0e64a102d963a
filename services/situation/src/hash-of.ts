import { createHash } from 'node:crypto';

/** What makes two inputs under one idempotency key the same. */
export function hashOf(input: object): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}
