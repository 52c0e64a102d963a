import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Level } from '../../components/Level';
import { StateTag } from '../../components/StateTag';
import { Swedish, SwedishIn } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf } from '../../dates';
import type { FeedbackArea, Told } from '../../documents/feedback';
import { usePage } from '../../page-context';
import { FeedbackTitle } from './FeedbackTitle';

interface Props {
  feedback: Told;
  place: string;
  /** What can be done with it. */
  children: ReactNode;
}

/** One piece of feedback whole: what the group made of it, in the coordinator's own words if there are any. */
export function ToldFeedback({ feedback: one, place, children }: Props) {
  const { feedback } = usePage().texts;
  return (
    <article className="told">
      <h3>
        <FeedbackTitle feedback={one} />{' '}
        {one.readAt === null && !one.superseded && <StateTag tone="active">{feedback.isNew}</StateTag>}
      </h3>
      <p className="meta">
        {feedback.givenOn(dayOf(one.givenAt ?? ''))}
        {one.readAt && ` · ${feedback.read(dayOf(one.readAt))}`}
      </p>
      {one.superseded && <p>{feedback.superseded}</p>}
      {one.note && (
        <p className="prose">
          <strong>{feedback.fromCoordinator}:</strong> <Swedish>{one.note}</Swedish>
        </p>
      )}
      {one.areas.length > 0 && (
        // What has been read is folded, so that what is new is found.
        <details open={one.readAt === null}>
          <summary>{feedback.byArea}</summary>
          <Areas areas={one.areas} />
        </details>
      )}
      <CameOf feedback={one} place={place} />
      {children}
    </article>
  );
}

function Areas({ areas }: { areas: FeedbackArea[] }) {
  const { feedback } = usePage().texts;
  return (
    <Table
      caption={feedback.areasCaption}
      rows={areas}
      keyOf={({ area }) => area.code}
      columns={[
        { head: feedback.area, cell: ({ area }) => <Swedish>{area.name}</Swedish> },
        { head: feedback.yourLevel, cell: ({ reportedLevel }) => <Level level={reportedLevel} /> },
        {
          head: feedback.jointLevel,
          cell: ({ joint, forwarded }) => {
            if (joint) return <Level level={joint.level} />;
            return forwarded ? feedback.forwarded : feedback.noJoint;
          },
        },
        { head: feedback.jointText, cell: (row) => <JointText {...row} /> },
      ]}
    />
  );
}

function JointText({ joint, dissent }: FeedbackArea) {
  const { feedback } = usePage().texts;
  return (
    <>
      {joint?.text ? <Swedish>{joint.text}</Swedish> : feedback.noText}
      {dissent && (
        <span className="change">
          <SwedishIn text={feedback.dissent} written={dissent.reason} />
        </span>
      )}
    </>
  );
}

/** What came of it beside levels: deficiencies, what the council decided and what it accepted. */
function CameOf({ feedback: one, place }: Omit<Props, 'children'>) {
  const { texts, to } = usePage();
  const { feedback } = texts;
  return (
    <>
      {one.noted.length > 0 && (
        <>
          <h4>{feedback.noted}</h4>
          <ul>
            {one.noted.map(({ id, description, handling }) => (
              <li key={id}>
                <Link to={to.deficiency(place, id)}>
                  <Swedish>{description}</Swedish>
                </Link>{' '}
                ({handling ? texts.deficiency.handling[handling] : texts.deficiency.noDecision})
              </li>
            ))}
          </ul>
        </>
      )}
      {one.decision && (
        <p className="prose">
          <strong>{feedback.decision}:</strong> <Swedish>{one.decision.text}</Swedish>
        </p>
      )}
      {one.inquiry?.summary && (
        <p className="prose">
          <strong>{feedback.summary}:</strong> <Swedish>{one.inquiry.summary}</Swedish>
        </p>
      )}
      {one.deficiency && (
        <p>
          <Link to={to.deficiency(place, one.deficiency.id)}>
            {feedback.deficiency} <span className="unseen">{one.deficiency.description}</span>
          </Link>
        </p>
      )}
      {one.picture && (
        <p>
          <Link to={to.picture(place, one.picture.id)}>{feedback.picture}</Link>
        </p>
      )}
    </>
  );
}
