import { InfoBanner } from '@midas-ds/components/info-banner';
import { Link } from 'react-router';

import { Facts } from '../../components/Facts';
import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { dayOf } from '../../dates';
import type { KnownChoices } from '../../documents/evidence';
import { inquiryParts, type Inquiry } from '../../documents/inquiry';
import { usePage } from '../../page-context';
import { EvidenceList } from '../evidence/EvidenceList';
import { InquiryActs } from './InquiryActs';

interface Props {
  place: string;
  inquiry: Inquiry;
  /** What it may rest on, for whoever writes it. */
  choices: KnownChoices | null;
  refusal: Refusal | null;
}

/** One mapping or analysis: its question, what it says, and what one may do. */
export function InquiryPage({ place, inquiry, choices, refusal }: Props) {
  const { texts } = usePage();
  const words = texts.inquiry;
  return (
    <>
      <PageHead
        title={
          <>
            {words.kind[inquiry.kind]}: <Swedish>{inquiry.question}</Swedish>
          </>
        }
        state={
          <StateTag tone={inquiry.state === 'ACCEPTED' ? 'done' : 'waiting'}>
            {words.state[inquiry.state]}
          </StateTag>
        }
        meta={texts.site.updatedBy(dayOf(inquiry.updatedAt), null)}
      />
      {inquiry.fictitious && (
        <div className="notice">
          <InfoBanner type="important" message={texts.deficiency.fictitious} />
        </div>
      )}
      <InquiryFacts place={place} inquiry={inquiry} />
      {!inquiry.viewerCan.write && <Content place={place} inquiry={inquiry} />}
      <InquiryActs inquiry={inquiry} choices={choices} refusal={refusal} />
    </>
  );
}

function InquiryFacts({ place, inquiry }: Pick<Props, 'place' | 'inquiry'>) {
  const { texts, to } = usePage();
  const words = texts.inquiry;
  const { deficiency, assigneeName, returnComment } = inquiry;
  return (
    <Facts
      facts={[
        [words.question, <Swedish key="question">{inquiry.question}</Swedish>],
        [words.assignee, assigneeName && <Swedish>{assigneeName}</Swedish>],
        [words.due, inquiry.state !== 'ACCEPTED' && inquiry.dueDate],
        [words.delivered, inquiry.deliveredOn],
        [words.accepted, inquiry.acceptedOn],
        [
          words.deficiency,
          deficiency && (
            <Link to={to.deficiency(place, deficiency.id)}>
              <Swedish>{deficiency.description}</Swedish>
            </Link>
          ),
        ],
        [words.returned, returnComment && <Swedish>{returnComment}</Swedish>],
      ]}
    />
  );
}

/** What it says, part by part; without the whole, its summary. */
function Content({ place, inquiry: { summary, content, restsOn } }: Pick<Props, 'place' | 'inquiry'>) {
  const { inquiry: words } = usePage().texts;
  return (
    <>
      <h2>{words.summary}</h2>
      <p className="prose">{summary ? <Swedish>{summary}</Swedish> : words.empty}</p>
      {content ? (
        inquiryParts.map((part) => (
          <section key={part}>
            <h2>{words.part[part]}</h2>
            <p className="prose">{content[part] ? <Swedish>{content[part]}</Swedish> : words.empty}</p>
            {part === 'sources' && restsOn.length > 0 && <EvidenceList place={place} restsOn={restsOn} />}
          </section>
        ))
      ) : (
        <p className="quiet">{words.contentHidden}</p>
      )}
    </>
  );
}
