import type { ReactNode } from 'react';

import { usePage } from '../page-context';
import { LanguageLink } from './LanguageLink';
import { SiteName } from './SiteName';

/** Header, main landmark and footer of the pages that anybody can read. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { texts, to, pathname } = usePage();
  const current = (href: string) => (pathname === href ? ('page' as const) : undefined);
  return (
    <>
      <a className="skip" href="#innehall">
        {texts.site.skip}
      </a>
      <header className="site-head">
        <div className="width site-head-row">
          <SiteName />
          <nav aria-label={texts.site.mainMenu}>
            <ul>
              <li>
                <a href={to.about()} aria-current={current(to.about())}>
                  {texts.site.about}
                </a>
              </li>
              <li>
                <LanguageLink />
              </li>
              <li>
                <a href={to.signIn()} rel="nofollow">
                  {texts.site.signIn}
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="innehall" tabIndex={-1} className="width">
        {texts.site.contentLanguageNote && <p className="language-note">{texts.site.contentLanguageNote}</p>}
        {children}
      </main>
      <PublicFooter />
    </>
  );
}

function PublicFooter() {
  const { texts, to } = usePage();
  return (
    <footer className="site-foot">
      <div className="width">
        <p>{texts.site.footer}</p>
        <nav aria-label={texts.site.footerMenu}>
          <ul>
            <li>
              <a href={to.about()}>{texts.site.about}</a>
            </li>
            <li>
              <a href={to.accessibility()}>{texts.site.accessibility}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
