import { createContext, useContext, type ReactNode } from 'react';

import { paths } from './paths';
import { inOtherLanguage, languageOf, textsIn, type Language, type Texts } from './texts/language';

export interface Page {
  pathname: string;
  language: Language;
  texts: Texts;
  to: ReturnType<typeof paths>;
  otherLanguageHref: string;
}

const PageContext = createContext<Page | null>(null);

/** What every component needs to know of the page it stands on: its language, texts and addresses. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('A component is shown outside PageProvider');
  return page;
}

/** Derives everything from the address, which alone carries the language. */
export function PageProvider({ pathname, children }: { pathname: string; children: ReactNode }) {
  const language = languageOf(pathname);
  const page: Page = {
    pathname,
    language,
    texts: textsIn(language),
    to: paths(language),
    otherLanguageHref: inOtherLanguage(pathname),
  };
  return <PageContext value={page}>{children}</PageContext>;
}
