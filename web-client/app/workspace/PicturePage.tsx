import { InfoBanner } from '@midas-ds/components/info-banner';
import { Link } from 'react-router';

import { Empty } from '../components/Empty';
import { Facts } from '../components/Facts';
import { Level } from '../components/Level';
import { PageHead } from '../components/PageHead';
import { StateTag } from '../components/StateTag';
import { Swedish, SwedishIn } from '../components/Swedish';
import { Table } from '../components/Table';
import { dayOf, weekName } from '../dates';
import type { JointPicture, PictureArea } from '../documents/joint-picture';
import { usePage } from '../page-context';
import { OtherViews } from './meeting/AgreedArea';

interface Props {
  place: string;
  picture: JointPicture;
  /** Whether the meeting's own room is there for the reader. */
  opensMeetings: boolean;
  /** Whether one reads levels and text alone, and not who saw it differently. */
  isSummary: boolean;
}

/** One joint picture: level, change and description per area, who is missing, who sees it differently. */
export function PicturePage({ place, picture, opensMeetings, isSummary }: Props) {
  const { texts, to } = usePage();
  const { meeting, municipality, state, missingOrganisations, areas, lockedAt } = picture;
  return (
    <>
      <PageHead
        title={texts.picture.title(municipality.name, weekName(meeting.week, texts.desk.weekWord))}
        state={<StateTag tone={state === 'OPEN' ? 'waiting' : 'done'}>{texts.picture.state[state]}</StateTag>}
        meta={lockedAt && texts.picture.lockedAt(dayOf(lockedAt))}
        lead={isSummary && texts.picture.summary}
        action={opensMeetings && <Link to={to.meeting(place, meeting.id)}>{texts.meeting.goTo}</Link>}
      />
      <Revisions place={place} picture={picture} />
      {picture.fictitious && (
        <div className="notice">
          <InfoBanner type="important" message={texts.picture.fictitious} />
        </div>
      )}
      <Facts
        facts={[
          [texts.picture.meeting, meeting.date],
          [
            texts.picture.missing,
            missingOrganisations.length > 0 ? (
              <Swedish>{missingOrganisations.join(', ')}</Swedish>
            ) : (
              texts.picture.noneMissing
            ),
          ],
          [
            texts.meeting.presentList,
            picture.presentOrganisations.length > 0 && (
              <Swedish>{picture.presentOrganisations.join(', ')}</Swedish>
            ),
          ],
        ]}
      />
      {areas.length === 0 ? (
        <Empty>{texts.picture.empty}</Empty>
      ) : (
        <Table
          caption={texts.picture.caption}
          rows={areas}
          keyOf={({ area }) => area.name}
          columns={[
            { head: texts.picture.area, cell: ({ area }) => <Swedish>{area.name}</Swedish> },
            { head: texts.picture.level, cell: (area) => <LevelWithChange area={area} /> },
            { head: texts.picture.description, cell: (area) => <AreaText area={area} /> },
          ]}
        />
      )}
    </>
  );
}

/** Seen as level and change; heard as one phrase: "Hot och våld: gul, avvikelse, upp från grön". */
function LevelWithChange({ area: { area, level, previousLevel, trend } }: { area: PictureArea }) {
  const { level: texts } = usePage().texts;
  const change = texts.trend[trend](previousLevel ? texts.colour[previousLevel] : '');
  return (
    <>
      <span aria-hidden="true">
        <Level level={level} />
        <span className="change">{change}</span>
      </span>
      <span className="unseen">
        {texts.spoken(area.name, texts.colour[level], texts[level].word, change)}
      </span>
    </>
  );
}

function AreaText({ area }: { area: PictureArea }) {
  const { texts } = usePage();
  return (
    <>
      {area.text ? <Swedish>{area.text}</Swedish> : <span className="quiet">{texts.picture.noText}</span>}
      <OtherViews line={area} />
    </>
  );
}

/** Whether another version came in its place, or it in the place of another: what rests on it must be able to tell. */
function Revisions({ place, picture }: { place: string; picture: JointPicture }) {
  const { texts, to } = usePage();
  const { supersededBy, supersedes, revision, unlockReason } = picture;
  return (
    <>
      {supersededBy && (
        <div className="notice superseded" role="note">
          <p>
            <strong>{texts.meeting.superseded}.</strong> {texts.meeting.supersededText}
          </p>
          <Link to={to.picture(place, supersededBy.id)}>{texts.meeting.newerVersion}</Link>
        </div>
      )}
      {supersedes && (
        <div className="notice" role="note">
          <p>
            {texts.meeting.revision(revision)}. {texts.meeting.corrects}{' '}
            <SwedishIn text={texts.meeting.because} written={unlockReason ?? ''} />
          </p>
          <Link to={to.picture(place, supersedes.id)}>{texts.meeting.earlierVersion}</Link>
        </div>
      )}
    </>
  );
}
