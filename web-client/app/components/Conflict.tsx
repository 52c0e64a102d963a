import { Button } from '@midas-ds/components/button';

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

interface Props {
  title: string;
  help: string;
  words: { mine: string; theirs: string; keepMine: string; takeTheirs: string; keepBoth: string };
  items: ConflictItem[];
  nothing: string;
}

/** The same thing changed in two ways: both side by side, and a person picks. Nothing is overwritten in silence. */
export function Conflict({ title, help, words, items, nothing }: Props) {
  return (
    <section className="conflict" role="alert" aria-labelledby="krock">
      <h2 id="krock">{title}</h2>
      <p>{help}</p>
      {items.map(({ key, label, mine, theirs, pick, isText, shown = (value) => value }) => (
        <div className="conflict-item" key={key} role="group" aria-label={label}>
          <h3>{label}</h3>
          <dl className="conflict-sides">
            {[
              [words.mine, mine],
              [words.theirs, theirs],
            ].map(([side, value]) => (
              <div key={side}>
                <dt>{side}</dt>
                <dd className="prose">{value ? <Swedish>{shown(value)}</Swedish> : nothing}</dd>
              </div>
            ))}
          </dl>
          <div className="act-buttons">
            <Button variant="secondary" size="medium" onPress={() => pick(mine)}>
              {words.keepMine}
            </Button>
            <Button variant="secondary" size="medium" onPress={() => pick(theirs)}>
              {words.takeTheirs}
            </Button>
            {isText && (
              <Button variant="secondary" size="medium" onPress={() => pick(`${mine}\n\n${theirs}`.trim())}>
                {words.keepBoth}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
