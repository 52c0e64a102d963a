import type { PagedConnection } from '../all-nodes';
import { document } from './document';
import type { Connection, Period } from './types';

export interface StartMunicipality {
  code: string;
  name: string;
  slug: string;
  county: { name: string };
}

export interface NewPromise {
  number: number;
  title: string;
  period: Period;
  municipality: { name: string; slug: string };
}

type After = { after: string | null };

export const startMunicipalities = document<{ municipalities: PagedConnection<StartMunicipality> }, After>(`
  query StartMunicipalities($after: String) {
    municipalities(first: 100, after: $after) {
      nodes { code name slug county { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The counts are asked apart, so that one service that is down does not take the page with it. */
export const startCounts = document<
  { municipalities: PagedConnection<{ slug: string; promises: { totalCount: number | null } | null }> },
  After
>(`
  query StartCounts($after: String) {
    municipalities(first: 100, after: $after) {
      nodes { slug promises(first: 1) { totalCount } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const newestPromises = document<{ publishedPromises: Connection<NewPromise> }>(`
  query NewestPromises {
    publishedPromises(first: 6) {
      nodes { number title period { kind start end label } municipality { name slug } }
    }
  }
`);
