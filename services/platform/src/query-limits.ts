import { AppError } from './errors';

/** Bytes of query text that a service reads at all; the gateway's limits are finer and come first. */
const maxBytes = 200_000;

/** Refuses a query too large to be worth parsing. */
export function checkQuery(query: unknown): void {
  if (typeof query !== 'string' || query.length === 0) throw new AppError('INVALID_INPUT', { reason: 'query.missing', http: { status: 400 } });
  if (query.length > maxBytes) throw new AppError('INVALID_INPUT', { reason: 'query.too-large', http: { status: 413 } });
}
