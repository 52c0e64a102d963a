import type { PromiseContent } from '../documents/promise-content';
import type { Party } from '../documents/types';
import { usePage } from '../page-context';
import { continuing } from '../sentence';
import { Facts } from './Facts';
import { PartyNames } from './PartyNames';
import { PeriodText } from './PeriodText';
import { Swedish, SwedishIn } from './Swedish';

/** A promise in short: who, until when, decided where, signed by which roles, followed up where. */
export function PromiseFacts({
  promise,
  municipalityHref,
}: {
  promise: PromiseContent;
  municipalityHref: string;
}) {
  const { texts } = usePage();
  const t = texts.promise;
  const parties = partiesOf(promise);
  return (
    <Facts
      facts={[
        [
          t.municipality,
          <a key="m" href={municipalityHref}>
            {promise.municipality.name}
          </a>,
        ],
        [t.number, String(promise.number)],
        [t.period, <PeriodText key="p" period={promise.period} />],
        [t.parties, parties.length > 0 && <PartyNames parties={parties} />],
        [t.adopted, <Adoptions key="a" promise={promise} />],
        [t.signed, <Signatures key="s" promise={promise} />],
        [
          t.followUpForum,
          promise.followUpForum && (
            <Swedish>
              {t.followUpText(
                promise.followUpForum,
                promise.followUpCadence && continuing(promise.followUpCadence),
              )}
            </Swedish>
          ),
        ],
        [
          t.measures,
          promise.followUpMeasures.length > 0 && <Swedish>{promise.followUpMeasures.join(', ')}</Swedish>,
        ],
        [t.ended, promise.endReason && <Swedish>{promise.endReason}</Swedish>],
        [t.agreement, promise.agreement && <Agreement agreement={promise.agreement} />],
      ]}
    />
  );
}

/** Everybody named by an activity; that a source leaves the party out is told at the activity, not here. */
function partiesOf(promise: PromiseContent): Party[] {
  const named = new Set(promise.activities.flatMap(({ parties }) => parties));
  named.delete('UNSTATED');
  return (['MUNICIPALITY', 'POLICE', 'OTHER'] as const).filter((party) => named.has(party));
}

function Adoptions({ promise }: { promise: PromiseContent }) {
  const t = usePage().texts.promise;
  if (promise.adoptions.length === 0) return <span className="quiet">{t.notAdopted}</span>;
  return (
    <ul className="plain">
      {promise.adoptions.map(({ body, date, paragraph, diaryNumber }) => (
        <li key={`${body}${date}`}>
          <SwedishIn
            written={body}
            text={(who) =>
              t.adoptedBy(
                who,
                date,
                [paragraph && t.paragraph(paragraph), diaryNumber && t.diary(diaryNumber)]
                  .filter(Boolean)
                  .join(', '),
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Signatures({ promise }: { promise: PromiseContent }) {
  const t = usePage().texts.promise;
  if (promise.signatures.length === 0) return <span className="quiet">{t.notSigned}</span>;
  const present = [...new Set(promise.signatures.flatMap((signature) => signature.present))];
  return (
    <ul className="plain">
      {promise.signatures.map(({ role, place, date }) => (
        <li key={`${role}${date}`}>
          <Swedish>{t.signature(role, place, date)}</Swedish>
        </li>
      ))}
      {present.length > 0 && (
        <li>
          <SwedishIn text={t.present} written={present.map(continuing).join(', ')} />
        </li>
      )}
    </ul>
  );
}

function Agreement({ agreement }: { agreement: NonNullable<PromiseContent['agreement']> }) {
  return (
    <Swedish>
      {agreement.title}
      {agreement.note && <>. {agreement.note}</>}
    </Swedish>
  );
}
