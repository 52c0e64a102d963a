import type { Place } from '../places';

const holdsOneOf = (roles: readonly string[]) => (place: Pick<Place, 'roles'>) =>
  place.roles.some(({ role }) => roles.includes(role));

/** Whether somebody owes feedback: coordinator and deputy do. */
export const givesFeedback = holdsOneOf(['coordinator', 'deputy']);

/** Whether somebody is told what came of what their organisation, or the council, said. */
export const isToldFeedback = holdsOneOf(['reporter', 'kommunpolis', 'council-member']);
