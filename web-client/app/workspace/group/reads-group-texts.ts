import type { Place } from '../places';

const inGroup = ['coordinator', 'deputy', 'kommunpolis', 'reporter'];

/** Whether somebody sits in the group of a place, and is asked to read what it goes by. */
export function readsGroupTexts({ roles }: Place): boolean {
  return roles.some(({ role }) => inGroup.includes(role));
}
