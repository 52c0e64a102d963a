import { randomUUID } from 'node:crypto';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { roleIn, todayOf, type Caller } from '../../caller';
import { permissions } from '../../permissions';
import { record, refuseThing } from '../knowledge-changes';
import { Measurement } from './measurement';
import type { NoteMeasurementRoundInput } from './measurement.inputs';
import { duesUntil, faultInRound, nextDue, seesValues, type Said } from './measurement.rules';
import { NotedRound } from './noted-round';

/** Says of a round what was measured, or why nothing was; a round that is due and has neither is missing (R32). */
export async function noteMeasurementRound(
  db: Db,
  caller: Caller,
  input: NoteMeasurementRoundInput,
): Promise<Measurement> {
  const measurement = await takeMeasurement(db, caller, input);
  const { tenantId, id: measurementId } = measurement;
  const said = await db.findBy(NotedRound, { tenantId, measurementId });
  const known = said.find(({ dueDate }) => dueDate === input.dueDate);
  if ((known?.version ?? 0) !== input.expectedVersion)
    throw new AppError('CONFLICT', {
      ...{ reason: 'knowledge.changed', path: ['input', 'expectedVersion'], current: { measurement } },
    });
  const today = todayOf(caller);
  const isDue = known || duesUntil(measurement, today).includes(input.dueDate);
  if (!isDue) refuseThing({ reason: 'round.unknown', field: 'dueDate' }, { measurement });
  const content = saidIn(input, today);
  refuseThing(faultInRound(content, measurement, today), { measurement });
  const round = db.create(NotedRound, {
    ...(known ?? { tenantId, id: randomUUID(), measurementId, dueDate: input.dueDate }),
    ...{ firstDue: measurement.firstDue, timesPerYear: measurement.timesPerYear, ...content },
    method: input.method ?? known?.method ?? measurement.method,
    version: input.expectedVersion + 1,
    ...{ updatedAt: caller.now ?? new Date(), updatedByRole: roleIn(caller, tenantId) },
  });
  if (known) await db.update(NotedRound, { tenantId, id: known.id }, round);
  else await db.insert(NotedRound, round);
  measurement.nextDue = nextDue(measurement, new Set([...said, round].map(({ dueDate }) => dueDate)));
  await db.update(Measurement, { tenantId, id: measurementId }, { nextDue: measurement.nextDue });
  await record(db, caller, measurement, 'measurement.note');
  return measurement;
}

/** The measurement, locked so that its rounds are noted one after another; for those who see all that it holds. */
async function takeMeasurement(
  db: Db,
  { actor }: Caller,
  input: NoteMeasurementRoundInput,
): Promise<Measurement> {
  const { tenantId, id } = decodeId('Measurement', input.measurementId);
  requireRole(actor, tenantId, rolesFor(permissions, 'Mutation.noteMeasurementRound'));
  const lock = { mode: 'pessimistic_write' } as const;
  const measurement = await db.findOne(Measurement, { where: { tenantId, id }, lock });
  if (!measurement) throw new AppError('NOT_FOUND');
  if (!seesValues(actor, measurement)) throw new AppError('FORBIDDEN');
  return measurement;
}

function saidIn(input: NoteMeasurementRoundInput, today: string): Said {
  const { value = null, n = null, note = null, measuredOn } = input;
  return { value, n, note, measuredOn: value === null ? null : (measuredOn ?? today) };
}
