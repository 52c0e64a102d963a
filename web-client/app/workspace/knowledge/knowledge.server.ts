import type { AddedThing } from '../../documents/survey';
import type { Values } from '../form-act.server';
import type { Place } from '../places';
import { keepers } from '../roles';

const writers = [...keepers, 'reporter'];

/** Whether somebody writes surveys, safety walks and measurements here. */
export const mayWriteKnowledge = ({ roles }: Pick<Place, 'roles'>): boolean =>
  roles.some(({ role }) => writers.includes(role));

/** The organisations between which somebody must choose who adds a thing; none where there is nothing to choose. */
export function organisationsToChoose({ roles }: Pick<Place, 'roles'>): { slug: string; name: string }[] {
  if (roles.some(({ role }) => keepers.includes(role))) return [];
  const own = roles.flatMap(({ role, part }) => (role === 'reporter' && part ? [part] : []));
  return own.length > 1 ? own : [];
}

/** What the form says of a thing that is added, beside what it is. */
export const addedIn = (municipalityId: string, values: Values): AddedThing => ({
  municipalityId,
  organisationSlug: values['organisationSlug'] || null,
  idempotencyKey: values['key'] ?? '',
});
