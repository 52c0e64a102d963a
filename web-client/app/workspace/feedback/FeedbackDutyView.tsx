import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { Facts } from '../../components/Facts';
import type { Refusal } from '../../components/Field';
import { StateTag } from '../../components/StateTag';
import { Swedish, SwedishIn } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf } from '../../dates';
import type { FeedbackDuty, ListedFeedback } from '../../documents/feedback';
import { usePage } from '../../page-context';
import { FeedbackTitle } from './FeedbackTitle';
import { GiveFeedback, NotGiven } from './GiveFeedback';
import { OlderFeedback } from './OlderFeedback';

interface Props {
  duty: FeedbackDuty;
  place: string;
  after: string | null;
  refusal: Refusal | null;
}

/** What coordinator and deputy owe, with dates, and the share given in time; then what was given. */
export function FeedbackDutyView({ duty, place, after, refusal }: Props) {
  const { feedback } = usePage().texts;
  const open = duty.openFeedback?.nodes ?? [];
  const given = duty.givenFeedback?.nodes ?? [];
  return (
    <>
      <Share share={duty.feedbackShare} />
      <section aria-labelledby="vantar">
        <h2 id="vantar">{feedback.open}</h2>
        <Awaited meetings={duty.awaitedFeedback ?? []} place={place} />
        {open.length + (duty.awaitedFeedback ?? []).length === 0 && <Empty>{feedback.openNone}</Empty>}
        <ul className="rows">
          {open.map((one) => (
            <li key={one.id}>
              <h3>
                <FeedbackTitle feedback={one} />
              </h3>
              <p>
                <Whom feedback={one} /> · {feedback.dueOn(one.dueDate ?? '')}{' '}
                {one.overdue && <StateTag tone="serious">{feedback.overdue}</StateTag>}
              </p>
              <GiveFeedback feedback={one} refusal={refusal} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="lamnad">
        <h2 id="lamnad">{feedback.given}</h2>
        {given.length === 0 && <Empty>{feedback.givenNone}</Empty>}
        <ul className="rows">
          {given.map((one) => (
            <Given key={one.id} feedback={one} refusal={refusal} />
          ))}
        </ul>
        <OlderFeedback pageInfo={duty.givenFeedback?.pageInfo} after={after} place={place} />
      </section>
    </>
  );
}

function Share({ share }: { share: FeedbackDuty['feedbackShare'] }) {
  const { feedback } = usePage().texts;
  if (!share) return null;
  const { due, inTime, from, to } = share;
  return (
    <>
      <Facts facts={[[feedback.share, due === 0 ? feedback.shareNone : feedback.shareOf(inTime, due)]]} />
      <p className="meta">{feedback.sharePeriod(from, to)}</p>
    </>
  );
}

function Awaited({
  meetings,
  place,
}: {
  meetings: NonNullable<FeedbackDuty['awaitedFeedback']>;
  place: string;
}) {
  const { texts, to } = usePage();
  const { feedback } = texts;
  if (meetings.length === 0) return null;
  return (
    <Table
      caption={feedback.meetingsCaption}
      rows={meetings}
      keyOf={({ meeting }) => meeting.id}
      columns={[
        { head: feedback.meeting, cell: ({ meetingDate }) => meetingDate },
        { head: feedback.reports, cell: ({ reports }) => reports, figure: true },
        {
          head: feedback.due,
          cell: ({ dueDate, overdue }) => (
            <>
              {dueDate} {overdue && <StateTag tone="serious">{feedback.overdue}</StateTag>}
            </>
          ),
        },
        {
          head: feedback.give,
          cell: ({ meeting, meetingDate }) => (
            <Link to={to.meeting(place, meeting.id)}>
              {feedback.lock} <span className="unseen">{meetingDate}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}

function Whom({ feedback: { organisationName } }: { feedback: ListedFeedback }) {
  const { feedback } = usePage().texts;
  if (!organisationName) return feedback.to(feedback.council);
  return <SwedishIn text={feedback.to} written={organisationName} />;
}

function Given({ feedback: one, refusal }: { feedback: ListedFeedback; refusal: Refusal | null }) {
  const { feedback } = usePage().texts;
  const day = dayOf(one.givenAt ?? '');
  const isLate = one.dueDate !== null && day > one.dueDate;
  return (
    <li>
      <h3>
        <FeedbackTitle feedback={one} />
      </h3>
      <p>
        <Whom feedback={one} /> · {one.dueDate === null ? feedback.givenByItself(day) : feedback.givenOn(day)}
        {isLate && `, ${feedback.late(one.dueDate ?? '')}`} ·{' '}
        {one.readAt ? feedback.read(dayOf(one.readAt)) : feedback.unread}
      </p>
      {one.superseded && <p className="quiet">{feedback.superseded}</p>}
      {one.note && (
        <p className="prose">
          <Swedish>{one.note}</Swedish>
        </p>
      )}
      {one.viewerCan.addNote ? (
        <details className="not-on-paper" open={refusal?.intent === `ge-${one.id}`}>
          <summary>{feedback.addTitle}</summary>
          <GiveFeedback feedback={one} refusal={refusal} />
        </details>
      ) : (
        <NotGiven feedback={one} refusal={refusal} />
      )}
    </li>
  );
}
