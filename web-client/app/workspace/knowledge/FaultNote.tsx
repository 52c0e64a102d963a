import { Swedish } from '../../components/Swedish';
import type { Signposts } from '../../documents/report';
import { usePage } from '../../page-context';

/** Where a fault goes: a safety walk does not receive it (R31). */
export function FaultNote({ signposts }: { signposts: Signposts | null }) {
  const { report, knowledge } = usePage().texts;
  const { faultText, faultUrl } = signposts ?? {};
  return (
    <aside className="not-here not-on-paper" aria-labelledby="fel">
      <h2 id="fel">{report.faultTitle}</h2>
      <p>{knowledge.walk.notAFault}</p>
      {(faultText || faultUrl) && (
        <p>
          {faultText && <Swedish>{faultText}</Swedish>}{' '}
          {faultUrl && <a href={faultUrl}>{report.faultLink}</a>}
        </p>
      )}
    </aside>
  );
}
