import type { Choices, EvidencePicture, KnownChoices, KnownEvidence } from '../../documents/evidence';
import type { Texts } from '../../texts/language';
import { pictureName } from './evidence-name';
import { walkName } from './walk-name';

/** Things of one kind to tick among. */
export interface EvidenceGroup {
  title: string;
  items: { id: string; label: string; chosen: boolean }[];
  /** Whether there are more than can be chosen here. */
  isCut: boolean;
}

/** What is chosen already first, then what else there is, the newest first. */
export function groupOf<Thing extends { id: string }>(
  title: string,
  chosen: (Thing | null)[],
  there: Choices<Thing> | null,
  labelOf: (thing: Thing) => string,
): EvidenceGroup {
  const own = chosen.filter((one) => one !== null);
  const others = (there?.nodes ?? []).filter(({ id }) => !own.some((one) => one.id === id)).toReversed();
  return {
    title,
    items: [
      ...own.map((one) => ({ id: one.id, label: labelOf(one), chosen: true })),
      ...others.map((one) => ({ id: one.id, label: labelOf(one), chosen: false })),
    ],
    isCut: there !== null && (there.pageInfo.hasNextPage || there.pageInfo.hasPreviousPage),
  };
}

/** What is not archived, oldest first like the rest: these lists come with the latest on top. */
const inUse = <Thing extends { archivedOn: string | null }>(list: Choices<Thing> | null) =>
  list && { ...list, nodes: list.nodes.filter(({ archivedOn }) => archivedOn === null).toReversed() };

/** A picture that the group still works on is no evidence yet. */
const locked = (list: Choices<EvidencePicture> | null) =>
  list && { ...list, nodes: list.nodes.filter(({ state }) => state === 'LOCKED') };

/** Pictures, surveys, walks and measurements; those that are chosen already are always among them, however old. */
export function knownGroups(
  restsOn: readonly KnownEvidence[],
  choices: KnownChoices | null,
  texts: Texts,
): Record<'pictures' | 'surveys' | 'walks' | 'measurements', EvidenceGroup> {
  const { evidence, knowledge } = texts;
  return {
    pictures: groupOf(
      evidence.pictures,
      restsOn.map(({ picture }) => picture),
      locked(choices?.jointPictures ?? null),
      (one) => pictureName(one, texts),
    ),
    surveys: groupOf(
      knowledge.survey.title,
      restsOn.map(({ survey }) => survey),
      inUse(choices?.surveys ?? null),
      ({ title }) => title,
    ),
    walks: groupOf(
      knowledge.walk.title,
      restsOn.map(({ safetyWalk }) => safetyWalk),
      inUse(choices?.safetyWalks ?? null),
      (one) => walkName(one, texts),
    ),
    measurements: groupOf(
      knowledge.measurement.title,
      restsOn.map(({ measurement }) => measurement),
      inUse(choices?.measurements ?? null),
      ({ title }) => title,
    ),
  };
}
