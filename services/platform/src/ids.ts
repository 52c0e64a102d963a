import { AppError } from './errors';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const tenant = /^[a-z0-9-]{1,40}$/;

/** What a global id stands for. */
export interface DecodedId {
  type: string;
  tenantId: string;
  /** The row's uuid; the tenant itself has none. */
  id: string;
}

/** The opaque global id of a tenant's row; without `id`, of the tenant itself. */
export function encodeId(type: string, tenantId: string, id = ''): string {
  return Buffer.from([type, tenantId, id].join('|')).toString('base64url');
}

/** Decodes a global id; undefined for anything that is not one, so that it reads as a thing that does not exist. */
export function tryDecodeId(globalId: string): DecodedId | undefined {
  if (globalId.length > 200) return undefined;
  const [type, tenantId, id, ...more] = Buffer.from(globalId, 'base64url').toString().split('|');
  if (!type || !tenantId || id === undefined || more.length > 0) return undefined;
  if (!/^[A-Za-z]{1,60}$/.test(type) || !tenant.test(tenantId) || (id !== '' && !uuid.test(id)))
    return undefined;
  return encodeId(type, tenantId, id) === globalId ? { type, tenantId, id } : undefined;
}

/** Decodes the id of a thing of the given type, or NOT_FOUND: a wrong id and a foreign one look alike (B02). */
export function decodeId(type: string, globalId: string): DecodedId {
  const decoded = tryDecodeId(globalId);
  if (!decoded || decoded.type !== type) throw new AppError('NOT_FOUND');
  return decoded;
}
