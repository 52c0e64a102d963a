import type { ReactNode } from 'react';

import { usePage } from '../page-context';

/** The way back up, from the start page to here. */
export function Breadcrumbs({ trail, here }: { trail: [href: string, name: ReactNode][]; here: ReactNode }) {
  const { texts, to } = usePage();
  return (
    <nav className="breadcrumbs" aria-label={texts.site.breadcrumbs}>
      <ol>
        <li>
          <a href={to.start()}>{texts.site.start}</a>
        </li>
        {trail.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
