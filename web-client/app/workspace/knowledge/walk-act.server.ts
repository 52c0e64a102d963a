import {
  addObservation,
  addWalk,
  changeObservation,
  changeWalk,
  removeWalk,
  settleObservation,
  type ObservationContent,
  type ObservationKind,
  type ObservationState,
  type WalkContent,
} from '../../documents/safety-walk';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import { confirmed, type Values } from '../form-act.server';
import { addedIn } from './knowledge.server';
import { atLines, linesIn } from './lines';

interface Done {
  userErrors: UserError[];
}

/** Adds the walk that the form describes; gives it, so that its observations can follow. */
export async function addWalkFrom(ask: Ask, municipalityId: string, values: Values) {
  const input = { ...walkIn(values), ...addedIn(municipalityId, values) };
  const { addSafetyWalk: payload } = await ask(addWalk, { input });
  return { ...payload, userErrors: atLines(payload.userErrors, 'participants') };
}

/** Does what a form on the walk's page asks for, on the version that the person saw. */
export async function actOnWalk(ask: Ask, safetyWalkId: string, values: Values): Promise<Done> {
  const [intent = '', walkObservationId] = (values['intent'] ?? '').split(':');
  const expectedVersion = Number(values['version']);
  if (walkObservationId) return actOnObservation(ask, intent, { walkObservationId, expectedVersion }, values);
  const seen = { safetyWalkId, expectedVersion };
  if (intent === 'remove') return (await ask(removeWalk, { input: seen })).removeSafetyWalk;
  if (intent === 'observe') {
    const input = { ...observationIn(values), safetyWalkId, idempotencyKey: values['key'] ?? '' };
    return (await ask(addObservation, { input })).addWalkObservation;
  }
  const input = { ...walkIn(values), ...seen, archived: values['archived'] === 'yes' };
  const { userErrors } = (await ask(changeWalk, { input })).changeSafetyWalk;
  return { userErrors: atLines(userErrors, 'participants') };
}

async function actOnObservation(
  ask: Ask,
  intent: string,
  on: { walkObservationId: string; expectedVersion: number },
  values: Values,
): Promise<Done> {
  if (intent === 'change')
    return (await ask(changeObservation, { input: { ...observationIn(values), ...on } }))
      .changeWalkObservation;
  const state = values['state'] as ObservationState;
  const said = { outcome: values['outcome'] || null, settledOn: values['settledOn'] || null };
  const input = { ...on, state, ...said, ...confirmed(values) };
  return (await ask(settleObservation, { input })).settleWalkObservation;
}

function walkIn(values: Values): WalkContent {
  const { date = '', placeId = '', ledBy = '', participants = '', summary = '' } = values;
  return { date, placeId, ledBy, participants: linesIn(participants), summary, ...confirmed(values) };
}

function observationIn(values: Values): ObservationContent {
  const { seen = '', dueDate = '', placeId, ownerOrganisationSlug } = values;
  return {
    kind: values['kind'] as ObservationKind,
    ...{ seen, dueDate, placeId: placeId || null, ownerOrganisationSlug: ownerOrganisationSlug || null },
    ...confirmed(values),
  };
}
