import type { ReactNode } from 'react';

import { usePage } from '../page-context';

/** Marks what a municipality wrote: it is Swedish on the English pages too, and a screen reader must know. */
export function Swedish({ children }: { children: ReactNode }) {
  return usePage().language === 'sv' ? <>{children}</> : <span lang="sv">{children}</span>;
}

const gap = '\uFFFC';

interface InProps {
  text: (written: string) => string;
  written: string;
}

/** A text of the interface with what a municipality wrote in it; that alone is marked. */
export function SwedishIn({ text, written }: InProps) {
  const [before, after] = text(gap).split(gap);
  return (
    <>
      {before}
      <Swedish>{written}</Swedish>
      {after}
    </>
  );
}
