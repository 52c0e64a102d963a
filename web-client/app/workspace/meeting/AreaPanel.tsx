import type { ReactNode } from 'react';

import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import type { Meeting, MeetingAreaHistory, MeetingPictureArea } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { AreaReports } from './AreaReports';
import { Sparkline } from './Sparkline';

interface Props {
  history: MeetingAreaHistory;
  line: MeetingPictureArea | undefined;
  reports: Meeting['reports'];
  /** The form, or what was agreed once it is locked. */
  children: ReactNode;
}

/** One area on the meeting's screen: how it has been, what each reports, and what the group says. */
export function AreaPanel({ history, line, reports, children }: Props) {
  const { texts } = usePage();
  const { area, levels, numbers } = history;
  return (
    <section className="area-panel" aria-labelledby={`omrade-${area.id}`}>
      <h3 id={`omrade-${area.id}`}>
        <Swedish>{area.name}</Swedish> {line && <LevelNow line={line} />}
      </h3>
      {area.mode === 'COLLECT_AND_FORWARD' && <p className="change">{texts.meeting.forwardOnly}</p>}
      <EarlierLevels name={area.name} levels={levels} />
      <div className="area-columns">
        <div>
          <h4>{texts.meeting.reports}</h4>
          {reports ? (
            <AreaReports areaId={area.id} reports={reports.nodes} />
          ) : (
            <p className="quiet">{texts.meeting.reportsHidden}</p>
          )}
          {numbers?.some(({ points }) => points.length > 0) && (
            <>
              <h4>{texts.meeting.numbers}</h4>
              {numbers.map((series) => (
                <Sparkline key={series.label} series={series} />
              ))}
            </>
          )}
        </div>
        <div>
          <h4>{texts.meeting.joint}</h4>
          {children}
        </div>
      </div>
    </section>
  );
}

function LevelNow({ line: { level, previousLevel, trend } }: { line: MeetingPictureArea }) {
  const { level: texts } = usePage().texts;
  return (
    <span className="level-now">
      <Level level={level} />
      <span className="change">{texts.trend[trend](previousLevel ? texts.colour[previousLevel] : '')}</span>
    </span>
  );
}

/** A strip of the last levels: each as letter and shape with its day, never by colour alone. */
function EarlierLevels({ name, levels }: { name: string } & Pick<MeetingAreaHistory, 'levels'>) {
  const { texts } = usePage();
  if (levels.length === 0) return null;
  return (
    <ol className="level-strip" aria-label={texts.meeting.earlierSaid(name)}>
      {levels.slice(-8).map(({ meetingDate, level }) => (
        <li key={meetingDate}>
          <span className="change">{meetingDate}</span>
          <Level level={level} />
        </li>
      ))}
    </ol>
  );
}
