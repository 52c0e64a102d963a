import { Link } from 'react-router';

import { Facts } from '../../components/Facts';
import type { Refusal } from '../../components/Field';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { PageHead } from '../../components/PageHead';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { dayOf } from '../../dates';
import type { Deficiency, DeficiencyStep } from '../../documents/deficiencies';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import { DeficiencyActs } from './DeficiencyActs';
import { Due, Owner } from './DeficiencyTable';
import { SeenIn } from './SeenIn';

interface Props {
  place: string;
  deficiency: Deficiency;
  refusal: Refusal | null;
}

/** One deficiency: what it is, what was decided, what has happened, and what one may do. */
export function DeficiencyPage({ place, deficiency, refusal }: Props) {
  const { texts } = usePage();
  const words = texts.deficiency;
  const { state, overdue } = deficiency;
  return (
    <>
      <PageHead
        title={<Swedish>{deficiency.description}</Swedish>}
        state={
          <StateTag tone={state === 'CLOSED' ? 'over' : overdue ? 'serious' : 'waiting'}>
            {words.state[state]}
          </StateTag>
        }
        meta={texts.site.updatedBy(dayOf(deficiency.updatedAt), null)}
      />
      {deficiency.fictitious && <Notice text={words.fictitious} />}
      {deficiency.area.mode === 'COLLECT_AND_FORWARD' && <Notice text={words.restricted} />}
      <DeficiencyFacts place={place} deficiency={deficiency} />
      <Inquiries place={place} deficiency={deficiency} />
      <History steps={deficiency.history.nodes} />
      <DeficiencyActs deficiency={deficiency} refusal={refusal} />
    </>
  );
}

const Notice = ({ text }: { text: string }) => (
  <div className="notice">
    <InfoBanner type="important" message={text} />
  </div>
);

function DeficiencyFacts({ place, deficiency }: Omit<Props, 'refusal'>) {
  const { texts } = usePage();
  const words = texts.deficiency;
  const { area, handling, reason, notedByRole, notedByName, notedOn } = deficiency;
  const noter = [roleName(texts, notedByRole), notedByName].filter(Boolean).join(', ');
  return (
    <Facts
      facts={[
        [words.area, <Swedish key="area">{area.name}</Swedish>],
        [words.handlingHead, handling ? words.handling[handling] : words.noDecision],
        [words.reason, reason && <Swedish>{reason}</Swedish>],
        [words.responsible, <Owner key="owner" {...deficiency} />],
        [words.due, deficiency.state !== 'CLOSED' && <Due {...deficiency} />],
        [words.notedBy, <Swedish key="by">{words.on(noter, notedOn)}</Swedish>],
        [words.seen, <SeenIn key="seen" {...{ place, deficiency }} />],
      ]}
    />
  );
}

function Inquiries({ place, deficiency: { inquiries } }: Omit<Props, 'refusal'>) {
  const { texts, to } = usePage();
  if (inquiries.length === 0) return null;
  return (
    <section aria-labelledby="utredningar">
      <h2 id="utredningar">{texts.deficiency.inquiries}</h2>
      <ul className="rows">
        {inquiries.map(({ id, kind, state, question }) => (
          <li key={id}>
            <Link to={to.inquiry(place, id)}>
              {texts.inquiry.kind[kind]}: <Swedish>{question}</Swedish>
            </Link>{' '}
            <StateTag tone={state === 'ACCEPTED' ? 'done' : 'waiting'}>{texts.inquiry.state[state]}</StateTag>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ steps }: { steps: DeficiencyStep[] }) {
  const { texts } = usePage();
  const { deficiency } = texts;
  const by = ({ byRole, byOrganisation }: DeficiencyStep) =>
    byRole ? [roleName(texts, byRole), byOrganisation].filter(Boolean).join(', ') : deficiency.platform;
  return (
    <section aria-labelledby="historik">
      <h2 id="historik">{deficiency.history}</h2>
      <ol className="history">
        {steps.map((step) => (
          <li key={step.number}>
            <strong>{deficiency.step[step.kind]}</strong>{' '}
            <span className="quiet">
              {deficiency.on(by(step), dayOf(step.at))}
              {step.kind !== 'CLOSED' && `. ${deficiency.dueThen(step.dueDate)}`}
            </span>
            {step.text && (
              <p>
                <Swedish>{step.text}</Swedish>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
