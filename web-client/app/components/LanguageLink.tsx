import { usePage } from '../page-context';

/** The same page in the other language, named in that language. */
export function LanguageLink() {
  const { texts, language, otherLanguageHref } = usePage();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <a href={otherLanguageHref} lang={other} hrefLang={other}>
      {texts.site.otherLanguage}
    </a>
  );
}
