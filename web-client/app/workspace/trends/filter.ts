const shownYears = 3;
const mostYears = 12;

/** What the address of the room asks for. */
export interface TrendFilter {
  slug: string;
  area: string | null;
  from: number;
  to: number;
}

/** The years that may be chosen, the newest first. */
export function yearsUpTo(now: number): number[] {
  return Array.from({ length: mostYears }, (_, index) => now - index);
}

/** Reads the filter from an address; what makes no sense there is as if it were not said. */
export function filterOf(search: URLSearchParams, slugs: string[], now: number): TrendFilter {
  const year = (name: string) => yearsUpTo(now).find((one) => String(one) === search.get(name));
  const to = year('till') ?? now;
  const from = year('fran') ?? Math.max(now - mostYears + 1, to - shownYears + 1);
  const asked = search.get('kommun');
  return {
    slug: slugs.find((slug) => slug === asked) ?? slugs[0] ?? '',
    area: search.get('omrade') || null,
    from: Math.min(from, to),
    to: Math.max(from, to),
  };
}

/** The same as an address. */
export function searchOf({ slug, area, from, to }: TrendFilter): string {
  const search = new URLSearchParams({ kommun: slug, fran: String(from), till: String(to) });
  if (area) search.set('omrade', area);
  return `?${search}`;
}
