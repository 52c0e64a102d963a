/** Whether this room can be had now: asked anew while it cannot, an error would stand in its place. */
export async function canBeHad(): Promise<boolean> {
  const { pathname, search } = window.location;
  const response = await fetch(`${pathname}.data${search}`).catch(() => null);
  return response !== null && response.status < 500;
}
