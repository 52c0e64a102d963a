import type { EntityTarget } from 'typeorm';
import type { Context } from './context';
import { tryDecodeId, type DecodedId } from './ids';
import { loadOne, type TenantRow } from './loading';
import type { ReferenceResolver } from './subgraph';

/** How `_entities` finds a thing of this type: null for an id of another type or of none. */
export function reference(type: string, load: (key: DecodedId, ctx: Context) => unknown): ReferenceResolver {
  return ({ id }, ctx) => {
    const key = tryDecodeId(id);
    return key?.type === type ? load(key, ctx) : null;
  };
}

/** How `_entities` finds a tenant's row: under the caller's scope, batched with the request's other loads. */
export function rowReference<T extends TenantRow>(type: string, entity: EntityTarget<T>): ReferenceResolver {
  return reference(type, (key, ctx) => loadOne(ctx, entity, key));
}
