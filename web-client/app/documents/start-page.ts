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

export const startMunicipalities = document<{ municipalities: Connection<StartMunicipality> }>(`
  query StartMunicipalities {
    municipalities(first: 100) { nodes { code name slug county { name } } }
  }
`);

/** Asked apart, so that one service that is down does not take the page with it. */
export const startPromises = document<{
  municipalities: Connection<{ slug: string; promises: { totalCount: number | null } | null }>;
  publishedPromises: Connection<NewPromise>;
}>(`
  query StartPromises {
    municipalities(first: 100) { nodes { slug promises(first: 1) { totalCount } } }
    publishedPromises(first: 6) {
      nodes { number title period { kind start end label } municipality { name slug } }
    }
  }
`);
