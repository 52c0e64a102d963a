import type { Actor } from '@medborgarlofte/platform/actor';
import { daysOf, monthOf, monthsAfter } from '../../monthly-reports/month';
import { mayReportFor } from '../../reports/report.rules';
import type { KnowledgeActions } from '../knowledge-thing';
import { actionsOn, seesNumbers } from '../knowledge.rules';
import type { Measurement } from './measurement';

type Rhythm = Pick<Measurement, 'firstDue' | 'timesPerYear'>;
type Fault = { reason: string; field: string } | undefined;

/** How many rounds a year a measurement may have: whole months apart. */
export const rhythms = [1, 2, 3, 4, 6, 12];

/** Years back and ahead within which a first round may be due. */
const [yearsBack, yearsAhead] = [10, 1];

/** The day on which the round after so many others is due: the same day of a month, or its last where it is shorter. */
export function dueAfter({ firstDue, timesPerYear }: Rhythm, rounds: number): string {
  const month = monthsAfter(monthOf(firstDue), (12 / timesPerYear) * rounds);
  const [, last] = daysOf(month);
  const day = `${month}${firstDue.slice(7)}`;
  return day < last ? day : last;
}

/** Every day up to one on which a round was due, and the next one after it unless the measurement is archived. */
export function duesUntil(measurement: Rhythm & Pick<Measurement, 'archivedOn'>, today: string): string[] {
  const { archivedOn } = measurement;
  const last = archivedOn ?? today;
  const dues: string[] = [];
  for (let due = dueAfter(measurement, 0); due <= last; due = dueAfter(measurement, dues.length))
    dues.push(due);
  return archivedOn ? dues : [...dues, dueAfter(measurement, dues.length)];
}

/** The earliest day on which a round was or is due of which nothing has been said. */
export function nextDue(measurement: Rhythm, said: ReadonlySet<string>): string {
  for (let rounds = 0; ; rounds += 1) {
    const due = dueAfter(measurement, rounds);
    if (!said.has(due)) return due;
  }
}

/** Whether a round should have been measured before a day. */
export const isOverdue = (
  { nextDue: due, archivedOn }: Pick<Measurement, 'nextDue' | 'archivedOn'>,
  today: string,
): boolean => archivedOn === null && due < today;

/** What is wrong with a rhythm: it stays as it is once a round stands, and begins near today. */
export function faultInRhythm(rhythm: Rhythm, today: string, known?: Rhythm & { noted: boolean }): Fault {
  const isOther = rhythm.firstDue !== known?.firstDue || rhythm.timesPerYear !== known.timesPerYear;
  if (!isOther) return undefined;
  const field = rhythm.firstDue === known?.firstDue ? 'timesPerYear' : 'firstDue';
  if (known?.noted) return { reason: 'measurement.rhythm-fixed', field };
  const year = (away: number) => `${Number(today.slice(0, 4)) + away}${today.slice(4)}`;
  const isNear = rhythm.firstDue >= year(-yearsBack) && rhythm.firstDue <= year(yearsAhead);
  return isNear ? undefined : { reason: 'measurement.first-due', field: 'firstDue' };
}

/** What somebody says of a round. */
export interface Said {
  value: number | null;
  n: number | null;
  note: string | null;
  measuredOn: string | null;
}

/** What is wrong with what is said of a round: without a value it is said why, and what counts people is whole. */
export function faultInRound(
  { value, n, note, measuredOn }: Said,
  { countsPeople }: Pick<Measurement, 'countsPeople'>,
  today: string,
): Fault {
  if (value === null) {
    if (n !== null) return { reason: 'round.n-without-value', field: 'n' };
    return note ? undefined : { reason: 'round.why-missing', field: 'note' };
  }
  if (countsPeople && (!Number.isInteger(value) || value < 0))
    return { reason: 'round.not-whole', field: 'value' };
  return measuredOn! > today ? { reason: 'round.ahead', field: 'measuredOn' } : undefined;
}

/** Whether somebody sees every value: all do unless they count people; then those who entered it and who measure. */
export function seesValues(actor: Actor, measurement: Measurement): boolean {
  const { tenantId, countsPeople, ownerOrganisation: owner } = measurement;
  if (!countsPeople || seesNumbers(actor, measurement)) return true;
  return owner !== null && mayReportFor(actor, tenantId, owner);
}

/** What somebody may do with a measurement; one that counts people is changed by those who see its values alone. */
export function actionsOnMeasurement(actor: Actor, measurement: Measurement): KnowledgeActions {
  const actions = actionsOn(actor, 'Measurement', measurement);
  const edit = actions.edit && seesValues(actor, measurement);
  return { ...actions, edit, editNumbers: edit };
}
