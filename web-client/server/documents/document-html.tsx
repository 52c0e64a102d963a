import { renderToStaticMarkup } from 'react-dom/server';

import { DocumentBody } from '../../app/components/DocumentBody';
import { PageProvider } from '../../app/page-context';
import type { DocumentContent } from './document-content';

/** The document as a page of its own that asks the network for nothing: what Chromium prints. */
export function documentHtml(content: DocumentContent, css: string): string {
  const pathname = content.language === 'en' ? '/en' : '/';
  const page = (
    <html lang={content.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{content.title}</title>
        <style dangerouslySetInnerHTML={{ __html: css + pageFoot(content.source) }} />
      </head>
      <body>
        <main>
          <PageProvider pathname={pathname}>
            <DocumentBody content={content} />
          </PageProvider>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** Source and page number at the foot of each page; the text is written so that it cannot end the style. */
const pageFoot = (source: string) =>
  `@page { @bottom-left { content: "${[...source].map(escaped).join('')}"; } @bottom-right { content: counter(page) " / " counter(pages); } }`;

const escaped = (sign: string) =>
  /[\p{L}\p{N} .,:–-]/u.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `;
