import type { Caller as Ask } from '@medborgarlofte/platform/test-kit';

/** Asks for a mutation: its payload, or the code of an error that is no expected failure. */
export async function change(ask: Ask, name: string, thing: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${thing} userErrors { code path message } } }`,
    { input },
  );
  return data?.[name] ?? errors![0]!.extensions!['code'];
}

/** A thing as it was added. */
export interface Seen {
  id: string;
  version: number;
}

/** What an open survey says. */
export const surveyContent = {
  ...{ title: 'Trygghetsenkät', askedBy: 'Kommunen', periodStart: '2026-03-01' },
  ...{ periodEnd: '2026-04-15', method: 'WEB_OPEN', population: 'Invånare', answered: 187 },
  ...{ representativeReason: 'Öppen för alla', findings: 'Fler vill ha belysning' },
};

/** Adds a survey. */
export async function addedSurvey(ask: Ask, municipalityId: string): Promise<Seen> {
  const input = { municipalityId, ...surveyContent };
  return (await change(ask, 'addSurvey', 'survey { id version }', input)).survey;
}

/** Adds a walk on which something was seen. */
export async function addedWalk(
  ask: Ask,
  municipalityId: string,
): Promise<{ safetyWalk: Seen; observation: Seen }> {
  const place = { municipalityId, name: 'Norra torget' };
  const { place: at } = await change(ask, 'addNamedPlace', 'place { id }', place);
  const input = {
    ...{ municipalityId, date: '2026-03-10', placeId: at.id, ledBy: 'Kommunen', participants: ['Polisen'] },
    summary: 'Mörkt vid gångvägen',
  };
  const { safetyWalk } = await change(ask, 'addSafetyWalk', 'safetyWalk { id version }', input);
  const seen = { safetyWalkId: safetyWalk.id, kind: 'LIGHTING', seen: 'Lampa', dueDate: '2026-05-01' };
  const { walkObservation } = await change(ask, 'addWalkObservation', 'walkObservation { id version }', seen);
  return { safetyWalk, observation: walkObservation };
}

/** Adds a measurement. */
export async function addedMeasurement(ask: Ask, municipalityId: string): Promise<Seen> {
  const input = {
    ...{ municipalityId, title: 'Trygga i centrum', unit: 'procent', method: 'Telefon' },
    ...{ firstDue: '2026-01-15', measuredBy: 'Kommunen', countsPeople: false, timesPerYear: 4 },
  };
  return (await change(ask, 'addMeasurement', 'measurement { id version }', input)).measurement;
}

/** Removes a thing that somebody saw. */
export function remove(ask: Ask, type: 'Survey' | 'SafetyWalk' | 'Measurement', { id, version }: Seen) {
  const shown = `${type[0]!.toLowerCase()}${type.slice(1)}`;
  const input = { [`${shown}Id`]: id, expectedVersion: version };
  return change(ask, `remove${type}`, `${shown} { id }`, input);
}
