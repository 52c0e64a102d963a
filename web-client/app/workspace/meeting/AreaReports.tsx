import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import type { MeetingReport } from '../../documents/meeting';
import { usePage } from '../../page-context';

/** What each organisation reports in one area, side by side, with the level it had last time. */
export function AreaReports({ areaId, reports }: { areaId: string; reports: MeetingReport[] }) {
  const { texts } = usePage();
  const rows = reports.flatMap((report) =>
    report.areas.filter(({ area }) => area.id === areaId).map((line) => ({ report, line })),
  );
  if (rows.length === 0) return <p className="quiet">{texts.meeting.noReports}</p>;
  return (
    <ul className="side-by-side">
      {rows.map(({ report, line }) => (
        <li key={report.id}>
          <h5>
            <Swedish>{report.organisationName}</Swedish>
          </h5>
          <p>
            <Level level={line.level} />
            {line.previousLevel && line.previousLevel !== line.level && (
              <span className="change">
                {texts.meeting.lastTime}: {texts.level[line.previousLevel].letter}{' '}
                {texts.level[line.previousLevel].word}
              </span>
            )}
          </p>
          {line.text && (
            <p className="prose">
              <Swedish>{line.text}</Swedish>
            </p>
          )}
          {line.levelChangeReason && (
            <p className="change">
              {texts.meeting.changedBecause}: <Swedish>{line.levelChangeReason}</Swedish>
            </p>
          )}
          {line.counts.map(({ label, unit, value }) => (
            <p key={label} className="change">
              <Swedish>
                {label}: {value} {unit}
              </Swedish>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
