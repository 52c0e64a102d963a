import type { ReactNode } from 'react';

/** A summary list: terms and what they are. A fact without a value is left out. */
export function Facts({ facts }: { facts: [term: string, value: ReactNode][] }) {
  return (
    <dl className="facts">
      {facts.map(
        ([term, value]) =>
          value && (
            <div className="fact" key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
