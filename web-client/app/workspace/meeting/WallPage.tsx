import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';

import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import { usePage } from '../../page-context';
import { OtherViews } from './AgreedArea';
import type { ShownArea } from './shown-area.server';
import { useLive } from './use-live';

interface Props {
  place: string;
  meetingId: string;
  title: string;
  /** The mark of what is shown. */
  shown: string;
  area: ShownArea;
  at: number;
  all: number;
}

/** One area at a time in large type, for everybody in the room; the arrow keys turn the page. */
export function WallPage({ place, meetingId, title, shown, area, at, all }: Props) {
  const { texts, to } = usePage();
  const { room } = texts.meeting;
  useLive(to.meetingEvents(place, meetingId), shown);
  const navigate = useNavigate();
  const next = at < all ? to.showMeeting(place, meetingId, at + 1) : null;
  const previous = at > 1 ? to.showMeeting(place, meetingId, at - 1) : null;
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      const target = { ArrowRight: next, PageDown: next, ArrowLeft: previous, PageUp: previous }[key];
      if (target) void navigate(target, { replace: true });
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [navigate, next, previous]);
  return (
    <main className="wall">
      <p className="quiet">
        {title}. {room.of(at, all)}
      </p>
      <h1>
        <Swedish>{area.name}</Swedish>
      </h1>
      <WallLevel area={area} />
      {area.line?.text && (
        <p className="prose">
          <Swedish>{area.line.text}</Swedish>
        </p>
      )}
      {area.line && <OtherViews line={area.line} />}
      {area.numbers.length > 0 && (
        <ul className="wall-numbers">
          {area.numbers.map(({ label, unit, value, fewerThan }) => (
            <li key={label}>
              <Swedish>{label}</Swedish>: <strong>{value ?? room.fewer(fewerThan)}</strong>{' '}
              <Swedish>{unit}</Swedish>
            </li>
          ))}
        </ul>
      )}
      <nav aria-label={texts.meeting.areas}>
        {previous ? <Link to={previous}>← {room.previous}</Link> : <span />}
        {next ? <Link to={next}>{room.next} →</Link> : <span />}
        <Link to={to.meeting(place, meetingId)}>{texts.meeting.back}</Link>
        <span className="quiet">{room.keys}</span>
      </nav>
    </main>
  );
}

function WallLevel({ area: { line } }: { area: ShownArea }) {
  const { texts } = usePage();
  if (!line) return <p className="quiet">{texts.meeting.room.noLevel}</p>;
  const { level, previousLevel, trend } = line;
  return (
    <p>
      <Level level={level} />{' '}
      <span className="quiet">
        {texts.level.trend[trend](previousLevel ? texts.level.colour[previousLevel] : '')}
      </span>
    </p>
  );
}
