import { Link } from 'react-router';

import { Swedish } from '../../components/Swedish';
import type { PromiseWithEvidence } from '../../documents/promise-evidence';
import { usePage } from '../../page-context';
import { EvidenceList } from './EvidenceList';

interface Props {
  place: string;
  slug: string;
  number: number;
  promise: PromiseWithEvidence;
}

/** What each direction of a promise rests on, for the municipality's own people (R02, R44). */
export function PromiseEvidence({ place, slug, number, promise }: Props) {
  const { texts, to } = usePage();
  const { directions, viewerCan } = promise;
  const some = directions.some(({ restsOn }) => restsOn.length > 0);
  if (directions.length === 0 || (!some && !viewerCan.edit)) return null;
  return (
    <section aria-labelledby="underlag">
      <h2 id="underlag">{texts.evidence.title}</h2>
      <p className="quiet">{texts.evidence.lead}</p>
      <ol className="directions">
        {directions.map((direction) => (
          <li key={direction.id}>
            <h3>
              <Swedish>{direction.text}</Swedish>
            </h3>
            <EvidenceList place={place} restsOn={direction.restsOn} />
            {viewerCan.edit && (
              <p className="no-print">
                <Link to={to.evidence(place, slug, number, direction.position)}>
                  {texts.evidence.change} <span className="unseen">{direction.text}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
