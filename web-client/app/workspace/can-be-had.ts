import { saysUnsent } from './use-leave-warning';

/** The status by which the router is told to lead to another page, as it is to the sign-in. */
const ledAway = 202;

/**
 * Whether this room can be had now: asked anew while it cannot, an error would stand in its place. A person who is
 * signed out is not led away, time and again, from what is unsent.
 */
export async function canBeHad(): Promise<boolean> {
  const { pathname, search } = window.location;
  const response = await fetch(`${pathname}.data${search}`).catch(() => null);
  if (response === null || response.status >= 500) return false;
  return response.status !== ledAway || !saysUnsent();
}
