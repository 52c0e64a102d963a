import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { todayOf, type Caller } from '../../caller';
import { addThing, keepThing, refuseThing, takeThing, type Kind } from '../knowledge-changes';
import { ownerIn } from '../owner-in';
import { removeThing } from '../remove-thing.service';
import { Measurement } from './measurement';
import type {
  AddMeasurementInput,
  ChangeMeasurementInput,
  MeasurementContentInput,
  RemoveMeasurementInput,
} from './measurement.inputs';
import { faultInRhythm, seesValues } from './measurement.rules';
import { NotedRound } from './noted-round';

export const measurementKind: Kind<Measurement> = {
  ...{ entity: Measurement, type: 'Measurement', shown: 'measurement' },
};

/** Adds a recurring measurement; its rounds are due from the first day on by its rhythm (R32). */
export function addMeasurement(
  db: Db,
  caller: Caller,
  input: AddMeasurementInput & { fictitious?: boolean },
): Promise<Measurement> {
  return addThing(db, caller, measurementKind, input, async (tenantId) => {
    refuseThing(faultInRhythm(input, todayOf(caller)));
    const owner = await ownerIn(db, caller, tenantId, input.ownerOrganisationSlug);
    return { ...contentOf(input), ...owner, nextDue: input.firstDue };
  });
}

/** Changes a measurement; what has been measured stays as it was, and how. */
export async function changeMeasurement(
  db: Db,
  caller: Caller,
  input: ChangeMeasurementInput,
): Promise<Measurement> {
  const operation = 'Mutation.changeMeasurement';
  const measurement = await takeThing(db, caller, measurementKind, operation, seenIn(input));
  if (!seesValues(caller.actor, measurement)) throw new AppError('FORBIDDEN');
  const { tenantId, id } = measurement;
  const noted = await db.existsBy(NotedRound, { tenantId, measurementId: id });
  refuseThing(faultInRhythm(input, todayOf(caller), { ...measurement, noted }), { measurement });
  const owner = await ownerIn(db, caller, tenantId, input.ownerOrganisationSlug, measurement);
  const next = noted ? {} : { nextDue: input.firstDue };
  Object.assign(measurement, contentOf(input), owner, next);
  return keepThing(db, caller, measurementKind, measurement, input);
}

/** Takes a measurement away on which nothing rests, with its rounds. */
export function removeMeasurement(db: Db, caller: Caller, input: RemoveMeasurementInput): Promise<null> {
  return removeThing(db, caller, measurementKind, seenIn(input));
}

const seenIn = ({ measurementId: id, expectedVersion }: RemoveMeasurementInput) => ({ id, expectedVersion });

const contentOf = (input: MeasurementContentInput) => {
  const { title, unit, method, measuredBy, countsPeople, timesPerYear, firstDue } = input;
  return { title, unit, method, measuredBy, countsPeople, timesPerYear, firstDue };
};
