import type { ReactNode } from 'react';

export type Tone = 'active' | 'waiting' | 'over' | 'done' | 'serious';

/** A state in words. The tone only adds to the word, it never replaces it. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
