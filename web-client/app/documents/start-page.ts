import { document } from './document';
import type { Connection, Period } from './types';

export interface StartMunicipality {
  code: string;
  name: string;
  slug: string;
  county: { name: string };
  promises: { totalCount: number | null };
}

export interface NewPromise {
  number: number;
  title: string;
  publishedAt: string | null;
  period: Period;
  municipality: { name: string; slug: string };
}

export const startPage = document<{
  municipalities: Connection<StartMunicipality>;
  publishedPromises: Connection<NewPromise>;
}>(`
  query StartPage {
    municipalities(first: 100) {
      nodes { code name slug county { name } promises(first: 1) { totalCount } }
    }
    publishedPromises(first: 6) {
      nodes { number title publishedAt period { kind start end label } municipality { name slug } }
    }
  }
`);
