import type { Neighbour, Renewal } from '../documents/promise-content';
import { usePage } from '../page-context';
import { Swedish } from './Swedish';

interface Props {
  renewals: Renewal[];
  /** Which end to show: what became of a direction, or where it comes from. */
  direction: 'to' | 'from';
  /** The promise on that side, to link to. */
  neighbour: Neighbour | null;
  neighbourHref: string | null;
}

/** What became of a direction, or where it came from, with kind and reason. */
export function Renewals({ renewals, direction, neighbour, neighbourHref }: Props) {
  const { texts } = usePage();
  if (renewals.length === 0) return null;
  return (
    <div className="renewal">
      <p className="label">{direction === 'to' ? texts.promise.after : texts.promise.before}</p>
      <ul className="plain">
        {renewals.map((renewal) => (
          <li key={renewal.id}>
            <strong>{texts.renewal[renewal.kind]}</strong>
            {renewal[direction] && (
              <>
                {': '}
                <Swedish>{renewal[direction].text}</Swedish>
                {neighbour && neighbourHref && (
                  <>
                    {' ('}
                    <a href={neighbourHref}>{texts.promise.inPromise(neighbour.number)}</a>)
                  </>
                )}
              </>
            )}
            {renewal.reason && (
              <>
                {'. '}
                <Swedish>{renewal.reason}</Swedish>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
