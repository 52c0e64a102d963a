import { document } from './document';
import type { Connection } from './types';

export interface SitemapPromise {
  number: number;
}

export const sitemap = document<{
  municipalities: Connection<{ slug: string; promises: Connection<SitemapPromise> }>;
}>(`
  query Sitemap {
    municipalities(first: 100) { nodes { slug promises(first: 100) { nodes { number } } } }
  }
`);
