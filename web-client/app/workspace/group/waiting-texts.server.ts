import { groupTexts, type GroupText } from '../../documents/group';
import type { Ask } from '../../request-context';
import type { Place } from '../places';
import { readsGroupTexts } from './reads-group-texts';

/** What the group goes by and the person has not confirmed having read; nothing for who is not in the group. */
export async function waitingTexts(ask: Ask, place: Place): Promise<Pick<GroupText, 'id' | 'kind'>[]> {
  const [municipality] = place.kind === 'municipality' && readsGroupTexts(place) ? place.municipalities : [];
  if (!municipality) return [];
  const answered = await ask(groupTexts, { slug: municipality.slug });
  const texts = answered.municipality?.situationGroup?.texts ?? [];
  return texts.filter(({ confirmedAt }) => confirmedAt === null).map(({ id, kind }) => ({ id, kind }));
}
