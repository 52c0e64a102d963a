import { en } from './en';
import { sv } from './sv';

export type Language = 'sv' | 'en';
export type Texts = typeof sv;

const texts: Record<Language, Texts> = { sv, en };

/** The texts of one language. */
export const textsIn = (language: Language): Texts => texts[language];

/** The language is part of the address: `/en` and below is English, all else Swedish. */
export const languageOf = (pathname: string): Language =>
  /^\/en(\/|$|\.data$)/.test(pathname) ? 'en' : 'sv';

/** The same page in the other language. */
export function inOtherLanguage(pathname: string): string {
  if (languageOf(pathname) === 'sv') return pathname === '/' ? '/en' : `/en${pathname}`;
  return pathname.replace(/^\/en(?=\/|$)/, '') || '/';
}
