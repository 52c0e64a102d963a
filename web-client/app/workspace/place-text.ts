import { roleName } from '../role-name';
import type { Texts } from '../texts/language';
import type { Place } from './places';

const kinds = ['municipality', 'police-area', 'county', 'platform'] as const;

/** A place with its kind: "Kommun: Fagersta". A county board's name says by itself what it is, and there is one platform. */
export function placeTitle(texts: Texts, place: Place): string {
  if (place.kind === 'county') return place.name;
  if (place.kind === 'platform') return texts.place.platform;
  const kind = kinds.find((known) => known === place.kind) ?? 'other';
  return `${texts.place[kind]}: ${place.name}`;
}

/** The roles one has there, in words. */
export const rolesText = (texts: Texts, place: Place): string =>
  place.roles
    .map(({ role, part }) => (part ? `${roleName(texts, role)}, ${part.name}` : roleName(texts, role)))
    .join('; ');
