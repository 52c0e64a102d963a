import type { WalkChoices } from '../../documents/safety-walk';

type Place = { id: string; name: string };

/** The places that can be chosen, and the one that stands there, though it may be out of use. */
export function placeOptions(choices: WalkChoices | null, now?: Place | null): [string, string][] {
  const usable = (choices?.namedPlaces?.nodes ?? []).filter(({ retired }) => !retired);
  const known = now && !usable.some(({ id }) => id === now.id) ? [now] : [];
  return [...known, ...usable].map(({ id, name }) => [id, name]);
}
