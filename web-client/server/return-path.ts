const fallback = '/mitt';

/** A path of our own to go back to after signing in. Anything that could lead elsewhere becomes the desk. */
export function safeReturnPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 500) return fallback;
  if (!/^\/[A-Za-z0-9]/.test(value) || /[\\\s\p{Cc}]/u.test(value)) return fallback;
  const base = 'https://own.invalid';
  const url = URL.parse(value, base);
  if (!url || url.origin !== base) return fallback;
  const path = url.pathname.replace(/^\/en(?=\/)/, '');
  return /^\/mitt(\/|$)/.test(path) ? url.pathname + url.search : fallback;
}
