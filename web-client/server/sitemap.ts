import type { Express } from 'express';

import { allNodes } from '../app/all-nodes';
import { sitemapMunicipalities, sitemapPromises, type SitemapPromise } from '../app/documents/sitemap';
import { ask, type Gateway } from '../app/gateway';
import { paths } from '../app/paths';
import type { Language } from '../app/texts/language';

/** `robots.txt` and a map of everything published, asked as nobody so that nothing else can come along. */
export function serveSitemap(app: Express, { origin, gateway }: { origin: string; gateway: Gateway }): void {
  app.get('/robots.txt', (_request, response) => {
    response.type('text').set('cache-control', 'public, max-age=3600');
    response.send(
      `User-agent: *\nDisallow: /mitt\nDisallow: /en/mitt\nDisallow: /logga-in\nSitemap: ${origin}/sitemap.xml\n`,
    );
  });
  app.get('/sitemap.xml', async (_request, response) => {
    const caller = { requestId: response.locals.requestId as string, language: 'sv' as const };
    const [municipalities, promises] = await Promise.all([
      allNodes(
        async (after) => (await ask(gateway, sitemapMunicipalities, { after }, caller)).municipalities,
      ),
      allNodes(async (after) => (await ask(gateway, sitemapPromises, { after }, caller)).publishedPromises),
    ]);
    const addresses = languages.flatMap((language) => addressesIn(language, municipalities, promises));
    response.type('application/xml').set('cache-control', 'public, max-age=0, s-maxage=30, must-revalidate');
    response.send(asXml(addresses.map((path) => origin + path)));
  });
}

const languages: Language[] = ['sv', 'en'];

function addressesIn(
  language: Language,
  municipalities: { slug: string }[],
  promises: SitemapPromise[],
): string[] {
  const to = paths(language);
  return [
    to.start(),
    to.about(),
    to.accessibility(),
    ...municipalities.map(({ slug }) => to.municipality(slug)),
    ...promises.map(({ number, municipality }) => to.promise(municipality.slug, number)),
  ];
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const asXml = (addresses: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => `<url><loc>${escape(address)}</loc></url>`)
    .join('\n')}\n</urlset>\n`;
