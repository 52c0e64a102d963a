import { walkChoices, type WalkChoices } from '../../documents/safety-walk';
import type { Ask } from '../../request-context';
import type { Place } from '../places';

/** What the forms of the place offer; nothing to those who read from elsewhere by a grant. */
export async function walkChoicesIn(ask: Ask, place: Place): Promise<WalkChoices | null> {
  const [municipality] = place.kind === 'municipality' ? place.municipalities : [];
  return municipality ? (await ask(walkChoices, { slug: municipality.slug })).municipality : null;
}
