import type { MetaDescriptor } from 'react-router';

import { inOtherLanguage, languageOf, textsIn } from './texts/language';

interface Described {
  title: string;
  description: string;
  /** The origin of permanent addresses; without it (an error page) no canonical address is given. */
  origin?: string;
}

/** Title, description, canonical address and the page's sister in the other language. */
export function pageMeta(pathname: string, { title, description, origin }: Described): MetaDescriptor[] {
  const language = languageOf(pathname);
  const site = textsIn(language).site.name;
  const full = title === site ? title : `${title} – ${site}`;
  const links = origin
    ? [
        { tagName: 'link', rel: 'canonical', href: origin + pathname },
        { tagName: 'link', rel: 'alternate', hrefLang: language, href: origin + pathname },
        {
          tagName: 'link',
          rel: 'alternate',
          hrefLang: language === 'sv' ? 'en' : 'sv',
          href: origin + inOtherLanguage(pathname),
        },
      ]
    : [];
  return [
    { title: full },
    { name: 'description', content: description },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: 'article' },
    ...links,
  ];
}
