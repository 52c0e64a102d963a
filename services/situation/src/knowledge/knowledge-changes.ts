import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { EntityTarget } from 'typeorm';
import { roleIn, todayOf, type Caller } from '../caller';
import { hashOf } from '../hash-of';
import { permissions } from '../permissions';
import type { KnowledgeThing } from './knowledge-thing';
import { organisationIn } from './organisation-in';

/** One of the three kinds, as the use cases that they share know it. */
export interface Kind<T extends KnowledgeThing> {
  entity: EntityTarget<T>;
  /** Its name in ids and operations, `Survey`. */
  type: string;
  /** The payload's field that holds it, `survey`. */
  shown: string;
}

type Seen = { id: string; expectedVersion: number };

/** A thing in the version that somebody saw, locked for the rest of the use case; the caller may do the operation. */
export async function takeThing<T extends KnowledgeThing>(
  db: Db,
  caller: Caller,
  { entity, type, shown }: Kind<T>,
  operation: string,
  { id: globalId, expectedVersion }: Seen,
): Promise<T> {
  const { tenantId, id } = decodeId(type, globalId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, operation));
  const [thing] = (await db.find<KnowledgeThing>(entity, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  })) as T[];
  if (!thing) throw new AppError('NOT_FOUND');
  if (thing.version === expectedVersion) return thing;
  throw new AppError('CONFLICT', {
    reason: 'knowledge.changed',
    path: ['input', 'expectedVersion'],
    current: { [shown]: thing },
  });
}

/** What is said of a thing when it is added, beside what it is. */
interface Added {
  municipalityId: string;
  organisationSlug?: string | null;
  idempotencyKey?: string | null;
  fictitious?: boolean;
}

/** Adds a thing once, whatever is said of it; gives it as it is. */
export async function addThing<T extends KnowledgeThing>(
  db: Db,
  caller: Caller,
  kind: Kind<T>,
  input: Added,
  content: (tenantId: string) => Promise<Partial<T>>,
): Promise<T> {
  const { municipalityId, idempotencyKey: key, fictitious = false, ...said } = input;
  const { tenantId } = decodeId('Municipality', municipalityId);
  const operation = `add${kind.type}`;
  requireRole(caller.actor, tenantId, rolesFor(permissions, `Mutation.${operation}`));
  const id = await once(db, { tenantId, key, operation, inputHash: hashOf(said) }, async () => {
    const thing: KnowledgeThing = Object.assign(db.create(kind.entity), {
      ...{ tenantId, id: randomUUID() },
      organisationSlug: organisationIn(caller, tenantId, input.organisationSlug),
      ...{ archivedOn: null, cited: false, fictitious, version: 1 },
      ...{ updatedAt: caller.now ?? new Date(), updatedByRole: roleIn(caller, tenantId) },
      ...(await content(tenantId)),
    });
    await db.insert<KnowledgeThing>(kind.entity, thing);
    await record(db, caller, thing, `${kind.shown}.add`);
    return thing.id;
  });
  const [thing] = (await db.findBy<KnowledgeThing>(kind.entity, { tenantId, id })) as T[];
  if (!thing) throw new AppError('NOT_FOUND');
  return thing;
}

/** Saves a changed thing with its audit line; its version grows. */
export async function keepThing<T extends KnowledgeThing>(
  db: Db,
  caller: Caller,
  { entity, shown }: Kind<T>,
  thing: T,
  { archived }: { archived?: boolean | null } = {},
): Promise<T> {
  const { tenantId, id } = thing;
  if (archived != null) thing.archivedOn = archived ? (thing.archivedOn ?? todayOf(caller)) : null;
  thing.version += 1;
  thing.updatedAt = caller.now ?? new Date();
  thing.updatedByRole = roleIn(caller, tenantId);
  const { globalId: _, cited: __, ...changed } = thing;
  await db.update<KnowledgeThing>(entity, { tenantId, id }, changed);
  await record(db, caller, thing, `${shown}.change`);
  return thing;
}

/** Refuses what is wrong with a thing, at the field that it concerns, and shows the thing as it is. */
export function refuseThing(
  fault: { reason: string; field: string } | undefined,
  current: Record<string, KnowledgeThing> = {},
): void {
  if (!fault) return;
  const { reason, field } = fault;
  throw new AppError('INVALID_INPUT', { reason, path: ['input', field], current });
}

/** Writes the audit line of a use case. */
export function record(
  db: Db,
  { actor, requestId }: Caller,
  { tenantId, globalId: object }: { tenantId: string; globalId: string },
  action: string,
): Promise<void> {
  return audit(db, actor, { tenantId, action, object, requestId });
}
