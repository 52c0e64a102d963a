import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';

import { usePage } from '../page-context';
import { Swedish } from './Swedish';

export interface ConflictItem {
  key: string;
  label: string;
  mine: string;
  theirs: string;
  /** Puts a text in the field; what is picked is what holds. */
  pick: (text: string) => void;
  /** Whether the two can be written together. */
  isText: boolean;
  /** A value as people read it, where it is a code. */
  shown?: (value: string) => string;
}

/** The same thing changed in two ways: both side by side, and a person picks. Nothing is overwritten in silence. */
export function Conflict({ title, help, items }: { title: string; help: string; items: ConflictItem[] }) {
  return (
    <section className="conflict" role="alert" aria-labelledby="krock">
      <h2 id="krock">{title}</h2>
      <p>{help}</p>
      {items.map(({ key, label, ...item }) => (
        <div className="conflict-item" key={key} role="group" aria-label={label}>
          <h3>{label}</h3>
          <PickOne {...item} />
        </div>
      ))}
    </section>
  );
}

/** One text in two versions, and buttons that say which is to hold. */
export function PickOne({
  mine,
  theirs,
  pick,
  isText,
  shown = (value) => value,
}: Omit<ConflictItem, 'key' | 'label'>) {
  const { conflict } = usePage().texts;
  const side = (value: string) => {
    const text = shown(value);
    return text ? <Swedish>{text}</Swedish> : conflict.nothing;
  };
  return (
    <>
      <ConflictSides mine={side(mine)} theirs={side(theirs)} />
      <div className="act-buttons needs-script">
        <Button variant="secondary" size="medium" onPress={() => pick(mine)}>
          {conflict.keepMine}
        </Button>
        <Button variant="secondary" size="medium" onPress={() => pick(theirs)}>
          {conflict.takeTheirs}
        </Button>
        {isText && (
          <Button variant="secondary" size="medium" onPress={() => pick(together(mine, theirs))}>
            {conflict.keepBoth}
          </Button>
        )}
      </div>
    </>
  );
}

/** Two texts as one, each whole. */
export const together = (mine: string, theirs: string): string => `${mine}\n\n${theirs}`.trim();

/** What somebody wrote beside what somebody else has saved. */
export function ConflictSides({ mine, theirs }: { mine: ReactNode; theirs: ReactNode }) {
  const { conflict } = usePage().texts;
  return (
    <dl className="conflict-sides">
      {[[conflict.mine, mine] as const, [conflict.theirs, theirs] as const].map(([side, shown]) => (
        <div key={side}>
          <dt>{side}</dt>
          <dd className="prose">{shown}</dd>
        </div>
      ))}
    </dl>
  );
}
