import { noteDeficiency, type DeficiencySource, type NotableArea } from '../../documents/deficiencies';
import type { Ask } from '../../request-context';
import { confirmed, type Values } from '../form-act.server';
import type { Place } from '../places';

/** Sends what the form says. */
export async function noteFrom(ask: Ask, values: Values) {
  const answer = await ask(noteDeficiency, {
    input: {
      source: (values['source'] ?? 'OTHER') as DeficiencySource,
      sourceId: values['sourceId'] || null,
      areaId: values['areaId'] ?? '',
      description: values['description'] ?? '',
      organisationSlug: values['organisationSlug'] || null,
      idempotencyKey: values['key'] || null,
      ...confirmed(values),
    },
  });
  return answer.noteDeficiency;
}

const forNobody = ['coordinator', 'deputy', 'council-member'];
const forwardedTo = ['coordinator', 'deputy', 'kommunpolis'];
const holds = ({ roles }: Pick<Place, 'roles'>, wanted: string[]) =>
  roles.some(({ role }) => wanted.includes(role));

interface Membership {
  role: string;
  organisation: { slug: string; name: string } | null;
}

/** For whom somebody notes: those who hold no seat for the whole note for the organisations they report for. */
export function organisationsToNoteFor(place: Pick<Place, 'roles'>, memberships: Membership[]) {
  if (holds(place, forNobody)) return [];
  return memberships.flatMap(({ role, organisation }) =>
    role === 'reporter' && organisation ? [organisation] : [],
  );
}

/** The areas somebody may note in: what is only collected and forwarded goes by its own way (R33). */
export const areasToNoteIn = (place: Pick<Place, 'roles'>, areas: NotableArea[]): NotableArea[] =>
  areas.filter(({ mode }) => mode === 'REPORT' || holds(place, forwardedTo));

/** Whether somebody notes deficiencies at all. */
export const mayNote = (place: Pick<Place, 'roles'>): boolean =>
  holds(place, [...forNobody, ...forwardedTo, 'reporter']);
