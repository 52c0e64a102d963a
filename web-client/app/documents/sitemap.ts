import type { PagedConnection } from '../all-nodes';
import { document } from './document';

type After = { after: string | null };

export const sitemapMunicipalities = document<{ municipalities: PagedConnection<{ slug: string }> }, After>(`
  query SitemapMunicipalities($after: String) {
    municipalities(first: 100, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } }
  }
`);

export interface SitemapPromise {
  number: number;
  municipality: { slug: string };
}

export const sitemapPromises = document<{ publishedPromises: PagedConnection<SitemapPromise> }, After>(`
  query SitemapPromises($after: String) {
    publishedPromises(first: 100, after: $after) {
      nodes { number municipality { slug } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
