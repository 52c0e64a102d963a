import type { ReactNode } from 'react';

import { usePage } from '../page-context';

/** Marks what a municipality wrote: it is Swedish on the English pages too, and a screen reader must know. */
export function Swedish({ children }: { children: ReactNode }) {
  return usePage().language === 'sv' ? <>{children}</> : <span lang="sv">{children}</span>;
}
