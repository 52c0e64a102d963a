import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf, weekName } from '../../dates';
import type { AreaOverTime, LevelHistory } from '../../documents/level-history';
import { usePage } from '../../page-context';
import { CalendarStrip } from './CalendarStrip';
import { stripOf } from './strip';
import { YearBars } from './YearBars';

interface Props {
  area: AreaOverTime;
  history: LevelHistory;
  span: { from: number; to: number };
}

/** An area over time: the strip and the years, each with its table, and in words what is seen. */
export function AreaSection({ area, history, span }: Props) {
  const { texts } = usePage();
  const { trends } = texts;
  const sentence = sentenceOf(area, texts);
  return (
    <section aria-labelledby={`omrade-${area.code}`} className="area-over-time">
      <h2 id={`omrade-${area.code}`}>
        <Swedish>{area.name}</Swedish>
      </h2>
      {area.restricted && <p className="quiet">{trends.restricted}</p>}
      <p>{sentence}</p>
      <h3>{trends.weekByWeek}</h3>
      <CalendarStrip
        years={stripOf(area.points, span, history)}
        label={`${area.name}, ${trends.weekByWeek.toLowerCase()}`}
        sentence={sentence}
      />
      <details>
        <summary>{trends.asTable(trends.weekByWeek)}</summary>
        <MeetingTable area={area} history={history} />
      </details>
      <h3>{trends.yearByYear}</h3>
      <YearBars years={area.years} area={area.name} />
      <details>
        <summary>{trends.asTable(trends.yearByYear)}</summary>
        <YearTable area={area} />
      </details>
      <p className="source">{trends.source(history.updatedAt && dayOf(history.updatedAt))}</p>
    </section>
  );
}

function sentenceOf(
  { name, points, years }: AreaOverTime,
  { trends, desk, level }: ReturnType<typeof usePage>['texts'],
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return trends.noLevels(name);
  const sum = (of: 'green' | 'yellow' | 'red') => years.reduce((total, year) => total + year[of], 0);
  return trends.sentence({
    ...{ area: name, from: first.meetingDate, to: last.meetingDate, meetings: points.length },
    ...{ green: sum('green'), yellow: sum('yellow'), red: sum('red') },
    ...{ last: level.colour[last.level], lastWeek: weekName(last.week, desk.weekWord) },
  });
}

function MeetingTable({ area, history }: Pick<Props, 'area' | 'history'>) {
  const { texts } = usePage();
  const changed = new Map(history.templateChanges.map((change) => [change.meetingDate, change]));
  const marks = (day: string) => {
    const change = changed.get(day);
    const notes = history.contextNotes
      .map((note, index) => ({ ...note, number: index + 1 }))
      .filter(({ periodStart, periodEnd }) => periodStart <= day && (periodEnd ?? day) >= day)
      .map(({ number }) => texts.trends.noteNumber(number));
    return [
      ...(change ? [texts.trends.changed(change.templateName, change.versionNumber)] : []),
      ...notes,
    ].join(', ');
  };
  return (
    <Table
      caption={texts.trends.meetingCaption(area.name)}
      rows={area.points}
      keyOf={({ meetingDate }) => meetingDate}
      columns={[
        { head: texts.desk.week, cell: ({ week }) => weekName(week, texts.desk.weekWord) },
        { head: texts.desk.meetingDate, cell: ({ meetingDate }) => meetingDate },
        { head: texts.picture.level, cell: ({ level }) => <Level level={level} /> },
        { head: texts.trends.mark, cell: ({ meetingDate }) => marks(meetingDate) || '–' },
      ]}
    />
  );
}

function YearTable({ area }: Pick<Props, 'area'>) {
  const { trends, level } = usePage().texts;
  const heads = { green: level.GREEN, yellow: level.YELLOW, red: level.RED };
  const column = (of: 'green' | 'yellow' | 'red') => ({
    head: `${heads[of].letter} ${heads[of].word}`,
    cell: (year: AreaOverTime['years'][number]) => year[of],
    figure: true,
  });
  return (
    <Table
      caption={trends.yearCaption(area.name)}
      rows={area.years}
      keyOf={({ year }) => year}
      columns={[
        { head: trends.year, cell: ({ year }) => year },
        { head: trends.meetings, cell: ({ meetings }) => meetings, figure: true },
        column('green'),
        column('yellow'),
        column('red'),
      ]}
    />
  );
}
