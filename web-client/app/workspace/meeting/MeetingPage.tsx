import { Link } from 'react-router';

import { Facts } from '../../components/Facts';
import { PageHead } from '../../components/PageHead';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { weekName } from '../../dates';
import type { Meeting } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { AgreedArea } from './AgreedArea';
import { AreaDeficiencies } from './AreaDeficiencies';
import { AreaForm } from './AreaForm';
import { AreaPanel } from './AreaPanel';
import { Attendance } from './Attendance';
import type { ActAnswer } from './meeting-acts.server';
import { useLive } from './use-live';
import { WhoReported } from './WhoReported';

interface Props {
  place: string;
  meeting: Meeting;
  /** Whether one may write here now, also before there is a picture to ask. */
  editable: boolean;
  answer: ActAnswer | null;
  done: 'last' | 'upplast' | null;
  /** A new one each time the room is asked for: a deficiency that is sent twice is noted once. */
  noteKey: string;
}

/** The meeting on one screen: who has reported, who is here, and area by area reports, levels, numbers and the joint word. */
export function MeetingPage({ place, meeting, editable, answer, done, noteKey }: Props) {
  const { texts, to } = usePage();
  const { jointPicture: picture, reporting, reports } = meeting;
  const pace = useLive(to.meetingEvents(place, meeting.id), meeting.mark);
  const lineOf = (id: string) => picture?.areas.find(({ area }) => area.id === id);
  return (
    <>
      <PageHead
        title={texts.meeting.title(meeting.municipality.name, weekName(meeting.week, texts.desk.weekWord))}
        state={<PictureState meeting={meeting} />}
        meta={`${meeting.date}. ${texts.meeting[pace]}`}
        action={<MeetingActions place={place} meeting={meeting} editable={editable} />}
      />
      {done && (
        <p role="status" className="notice">
          {done === 'last' ? texts.meeting.lockedNow : texts.meeting.unlockedNow}
        </p>
      )}
      {meeting.fictitious && <p className="notice quiet">{texts.picture.fictitious}</p>}
      <People meeting={meeting} editable={editable} answer={answer} />
      <section aria-labelledby="omraden">
        <h2 id="omraden">{texts.meeting.areas}</h2>
        {meeting.areaHistory.map((history) => (
          <AreaPanel
            key={history.area.id}
            history={history}
            line={lineOf(history.area.id)}
            reports={reporting && reports}
          >
            <AreaForm
              areaId={history.area.id}
              line={lineOf(history.area.id)}
              organisations={meeting.organisations}
              editable={editable}
              refused={answer?.about === history.area.id && answer.problems.length > 0 ? answer : null}
            />
            <div className={editable ? 'on-paper' : undefined}>
              <AgreedArea line={lineOf(history.area.id)} />
            </div>
            <AreaDeficiencies area={history.area} {...{ place, meeting, editable, answer, noteKey }} />
          </AreaPanel>
        ))}
      </section>
    </>
  );
}

/** Who has reported and who is here, for those who note it; for others what was noted. */
function People({ meeting, editable, answer }: Pick<Props, 'meeting' | 'editable' | 'answer'>) {
  const { texts } = usePage();
  const { jointPicture: picture, reporting, reports } = meeting;
  const open = meeting.state === 'PLANNED';
  const present = picture?.presentOrganisations ?? [];
  return (
    <>
      {reporting ? (
        <WhoReported reporting={reporting} reports={reports?.nodes ?? []} open={open} answer={answer} />
      ) : (
        picture && (
          <Facts
            facts={[
              [texts.picture.missing, picture.missingOrganisations.join(', ') || texts.picture.noneMissing],
            ]}
          />
        )
      )}
      {editable && <Attendance organisations={meeting.organisations} present={present} />}
      {present.length > 0 && (
        <div className={editable ? 'on-paper' : undefined}>
          <Facts facts={[[texts.meeting.presentList, <Swedish key="p">{present.join(', ')}</Swedish>]]} />
        </div>
      )}
    </>
  );
}

function PictureState({ meeting: { state, jointPicture: picture } }: { meeting: Meeting }) {
  const { texts } = usePage();
  if (state === 'CANCELLED') return <StateTag tone="over">{texts.meeting.cancelled}</StateTag>;
  if (!picture) return <StateTag tone="waiting">{texts.meeting.notBegun}</StateTag>;
  return (
    <>
      <StateTag tone={picture.state === 'OPEN' ? 'waiting' : 'done'}>
        {texts.picture.state[picture.state]}
      </StateTag>{' '}
      {picture.revision > 1 && <StateTag tone="active">{texts.meeting.revision(picture.revision)}</StateTag>}
    </>
  );
}

/** The one main action, and the others beside it; what cannot be done yet says why. */
function MeetingActions({ place, meeting, editable }: Pick<Props, 'place' | 'meeting' | 'editable'>) {
  const { texts, to } = usePage();
  const { jointPicture: picture } = meeting;
  return (
    <div className="act-buttons">
      {picture?.viewerCan.lock && (
        <Link className="button" to={to.lockPicture(place, meeting.id)}>
          {texts.meeting.lock}
        </Link>
      )}
      {editable && !picture?.viewerCan.lock && <span className="quiet">{texts.meeting.lockNotYet}</span>}
      {picture?.viewerCan.unlock && (
        <Link to={to.unlockPicture(place, meeting.id)}>{texts.meeting.unlock}</Link>
      )}
      <Link to={to.showMeeting(place, meeting.id)}>{texts.meeting.show}</Link>
      {picture?.supersedes && (
        <Link to={to.picture(place, picture.supersedes.id)}>{texts.meeting.earlierVersion}</Link>
      )}
    </div>
  );
}
