import {
  addMeasurement,
  changeMeasurement,
  noteRound,
  removeMeasurement,
  type MeasurementContent,
} from '../../documents/measurement';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import type { Texts } from '../../texts/language';
import { confirmed, type Values } from '../form-act.server';
import { addedIn } from './knowledge.server';
import { numberIn } from './number-in';

interface Done {
  userErrors: UserError[];
}

/** Adds the measurement that the form describes; gives it, so that its rounds can follow. */
export async function addMeasurementFrom(ask: Ask, municipalityId: string, values: Values) {
  const input = { ...contentIn(values), ...addedIn(municipalityId, values) };
  return (await ask(addMeasurement, { input })).addMeasurement;
}

/** Does what a form on the measurement's page asks for, on the version that the person saw. */
export async function actOnMeasurement(
  ask: Ask,
  measurementId: string,
  values: Values,
  texts: Texts,
): Promise<Done> {
  const seen = { measurementId, expectedVersion: Number(values['version']) };
  const [intent, dueDate] = (values['intent'] ?? '').split(':');
  if (dueDate) return note(ask, { ...seen, dueDate }, values, texts);
  if (intent === 'remove') return (await ask(removeMeasurement, { input: seen })).removeMeasurement;
  const input = { ...contentIn(values), ...seen, archived: values['archived'] === 'yes' };
  return (await ask(changeMeasurement, { input })).changeMeasurement;
}

async function note(
  ask: Ask,
  round: { measurementId: string; expectedVersion: number; dueDate: string },
  values: Values,
  texts: Texts,
): Promise<Done> {
  const value = numberIn(values['value']);
  if (value === undefined)
    return {
      userErrors: [
        {
          code: 'INVALID_INPUT',
          message: texts.knowledge.measurement.valueWrong,
          path: ['input', 'value'],
        },
      ],
    };
  const input = {
    ...{ ...round, value, n: values['n'] ? Number(values['n']) : null },
    ...{ note: values['note'] || null, method: values['method'] || null },
    ...{ measuredOn: values['measuredOn'] || null, ...confirmed(values) },
  };
  return (await ask(noteRound, { input })).noteMeasurementRound;
}

function contentIn(values: Values): MeasurementContent {
  const { title = '', unit = '', method = '', measuredBy = '', firstDue = '' } = values;
  return {
    ...{ title, unit, method, measuredBy, firstDue },
    countsPeople: values['countsPeople'] === 'yes',
    timesPerYear: Number(values['timesPerYear']),
    ownerOrganisationSlug: values['ownerOrganisationSlug'] || null,
    ...confirmed(values),
  };
}
