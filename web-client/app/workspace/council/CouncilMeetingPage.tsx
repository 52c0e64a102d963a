import { InfoBanner } from '@midas-ds/components/info-banner';
import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { Facts } from '../../components/Facts';
import type { Refusal } from '../../components/Field';
import { FileLinks } from '../../components/FileLinks';
import { PageHead } from '../../components/PageHead';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { dayOf } from '../../dates';
import type { AgendaItem, CouncilMeeting } from '../../documents/council';
import type { KnownEvidence } from '../../documents/evidence';
import { usePage } from '../../page-context';
import { SeenIn } from '../deficiencies/SeenIn';
import { EvidenceList } from '../evidence/EvidenceList';
import { NewerPicture } from '../evidence/NewerPicture';
import { CouncilActs } from './CouncilActs';
import { Decisions } from './Decisions';
import { laidBefore } from './laid-before';

interface Props {
  place: string;
  meeting: CouncilMeeting;
  refusal: Refusal | null;
  formKey: string;
}

/** A meeting of the council: before it the agenda, at it the decisions, after it the minutes as a document. */
export function CouncilMeetingPage({ place, meeting, refusal, formKey }: Props) {
  const { texts, to } = usePage();
  const words = texts.council;
  const { state, date, municipality } = meeting;
  const title = (state === 'HELD' ? words.minutes : words.meeting)(municipality.name, date);
  return (
    <>
      <PageHead
        title={title}
        state={<StateTag tone={state === 'HELD' ? 'done' : 'waiting'}>{words.states[state]}</StateTag>}
      />
      <p className="not-on-paper">
        <FileLinks formats={['pdf', 'docx']} hrefOf={(format) => to.minutesFile(place, meeting.id, format)} />
      </p>
      {meeting.fictitious && (
        <div className="notice">
          <InfoBanner type="important" message={texts.deficiency.fictitious} />
        </div>
      )}
      <Facts
        facts={[
          [words.date, date],
          [words.place, <Swedish key="place">{meeting.place}</Swedish>],
          [words.present, meeting.attendance.length > 0 && <Attendance meeting={meeting} />],
        ]}
      />
      <Agenda meeting={meeting} place={place} />
      <section aria-labelledby="beslut">
        <h2 id="beslut">{words.decisionsHead}</h2>
        <Decisions decisions={meeting.decisions} place={place} />
      </section>
      <CouncilActs meeting={meeting} refusal={refusal} formKey={formKey} />
      <p className="quiet source-line">{words.source(dayOf(meeting.updatedAt))}</p>
    </>
  );
}

const Attendance = ({ meeting }: Pick<Props, 'meeting'>) => (
  <ul className="plain">
    {meeting.attendance.map(({ role, organisation }, index) => (
      <li key={index}>
        <Swedish>{[role, organisation].filter(Boolean).join(', ')}</Swedish>
      </li>
    ))}
  </ul>
);

function Agenda({ meeting, place }: Pick<Props, 'meeting' | 'place'>) {
  const words = usePage().texts.council;
  const { agenda } = meeting;
  return (
    <section aria-labelledby="dagordning">
      <h2 id="dagordning">{words.agenda}</h2>
      {agenda === null && <p className="quiet">{words.agendaHidden}</p>}
      {agenda?.length === 0 && <Empty>{words.agendaEmpty}</Empty>}
      {agenda && agenda.length > 0 && (
        <ol className="agenda">
          {agenda.map((item, index) => (
            <li key={index}>
              <strong>{words.item[item.kind]}</strong>: <Item {...{ item, meeting, place }} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type ItemProps = Pick<Props, 'meeting' | 'place'> & { item: AgendaItem };

function Item({ item, meeting, place }: ItemProps) {
  const { texts, to } = usePage();
  const { text, picture, inquiry, deficiency } = item;
  if (picture) {
    const count = (level: string) => picture.areas.filter((area) => area.level === level).length;
    return (
      <>
        <Link to={to.picture(place, picture.id)}>
          {texts.council.picture(picture.meetingDate, count('RED'), count('YELLOW'))}
        </Link>
        <NewerPicture place={place} picture={picture} />
      </>
    );
  }
  if (inquiry)
    return (
      <>
        <Link to={to.inquiry(place, inquiry.id)}>
          {texts.inquiry.kind[inquiry.kind]}: <Swedish>{inquiry.question}</Swedish>
        </Link>
        {inquiry.deficiency && (
          <p className="quiet">
            {texts.deficiency.seen}: <SeenIn place={place} deficiency={inquiry.deficiency} />
          </p>
        )}
        <LaidBefore place={place} restsOn={laidBefore(item, meeting)} />
      </>
    );
  if (deficiency)
    return (
      <Link to={to.deficiency(place, deficiency.id)}>
        <Swedish>{deficiency.description}</Swedish>
      </Link>
    );
  return <Swedish>{text}</Swedish>;
}

/** What a mapping or analysis that lies before the council rests on. */
function LaidBefore({ place, restsOn }: { place: string; restsOn: KnownEvidence[] }) {
  const words = usePage().texts.inquiry;
  if (restsOn.length === 0) return null;
  return (
    <>
      <p className="quiet">{words.restsOnHead}:</p>
      <EvidenceList place={place} restsOn={restsOn} />
    </>
  );
}
