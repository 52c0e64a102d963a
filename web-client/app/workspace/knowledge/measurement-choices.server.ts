import { measurementChoices, type MeasurementChoices } from '../../documents/measurement';
import type { Ask } from '../../request-context';
import type { Place } from '../places';

/** What the forms of the place offer; nothing to those who read from elsewhere by a grant. */
export async function measurementChoicesIn(ask: Ask, place: Place): Promise<MeasurementChoices | null> {
  const [municipality] = place.kind === 'municipality' ? place.municipalities : [];
  return municipality ? (await ask(measurementChoices, { slug: municipality.slug })).municipality : null;
}
