import { AppError } from '@medborgarlofte/platform/errors';
import { encodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { choosablePlaces } from '../../places/named-place.service';

/** The place that an input names: one that can be chosen, or the one that stands there already. */
export async function placeIn(
  db: Db,
  tenantId: string,
  globalId: string,
  known?: string | null,
): Promise<{ id: string }> {
  if (known && globalId === encodeId('NamedPlace', tenantId, known)) return { id: known };
  const place = (await choosablePlaces(db, tenantId, [globalId])).get(globalId);
  if (!place) throw new AppError('INVALID_INPUT', { reason: 'place.unknown', path: ['input', 'placeId'] });
  return place;
}
