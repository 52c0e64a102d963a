import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../../caller';
import { addThing, keepThing, refuseThing, takeThing, type Kind } from '../knowledge-changes';
import { removeThing } from '../remove-thing.service';
import { placeIn } from './place-in';
import { SafetyWalk } from './safety-walk';
import type {
  AddSafetyWalkInput,
  ChangeSafetyWalkInput,
  RemoveSafetyWalkInput,
  SafetyWalkContentInput,
} from './safety-walk.inputs';
import { faultInWalk } from './safety-walk.rules';

const walkKind: Kind<SafetyWalk> = { entity: SafetyWalk, type: 'SafetyWalk', shown: 'safetyWalk' };

/** Adds a safety walk (R30). */
export function addSafetyWalk(
  db: Db,
  caller: Caller,
  input: AddSafetyWalkInput & { fictitious?: boolean },
): Promise<SafetyWalk> {
  return addThing(db, caller, walkKind, input, async (tenantId) => {
    refuseThing(faultInWalk(input, todayOf(caller)));
    const place = await placeIn(db, tenantId, input.placeId);
    return { ...contentOf(input), placeId: place.id };
  });
}

/** Changes a safety walk; its observations stay as they are. */
export async function changeSafetyWalk(
  db: Db,
  caller: Caller,
  input: ChangeSafetyWalkInput,
): Promise<SafetyWalk> {
  const walk = await takeThing(db, caller, walkKind, 'Mutation.changeSafetyWalk', seenIn(input));
  refuseThing(faultInWalk(input, todayOf(caller)), { safetyWalk: walk });
  const place = await placeIn(db, walk.tenantId, input.placeId, walk.placeId);
  return keepThing(db, caller, walkKind, Object.assign(walk, contentOf(input), { placeId: place.id }), input);
}

/** Takes a safety walk away on which nothing rests, with its observations. */
export function removeSafetyWalk(db: Db, caller: Caller, input: RemoveSafetyWalkInput): Promise<null> {
  return removeThing(db, caller, walkKind, seenIn(input));
}

const seenIn = ({ safetyWalkId: id, expectedVersion }: RemoveSafetyWalkInput) => ({ id, expectedVersion });

const contentOf = ({ date, ledBy, participants, summary }: SafetyWalkContentInput) => ({
  ...{ date, ledBy, participants, summary },
});
