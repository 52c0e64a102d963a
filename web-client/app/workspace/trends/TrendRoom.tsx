import { InfoBanner } from '@midas-ds/components/info-banner';

import { Empty } from '../../components/Empty';
import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import type { AreaOverTime, LevelHistory } from '../../documents/level-history';
import { usePage } from '../../page-context';
import type { Place } from '../places';
import { AreaSection } from './AreaSection';
import { ContextNotes } from './ContextNotes';
import { searchOf, type TrendFilter as Filter } from './filter';
import { TrendFilter } from './TrendFilter';

interface Props {
  place: Place;
  filter: Filter;
  years: number[];
  municipality: { id: string; name: string };
  history: LevelHistory | null;
  shown: AreaOverTime[];
  mayWrite: boolean;
  done: string | null;
  formKey: string;
  refusal: Refusal | null;
}

/** What the group agreed on over time, area by area (R26), with what has to be known to read it (R27). */
export function TrendRoom({ history, shown, ...props }: Props) {
  const { texts, to } = usePage();
  const { trends } = texts;
  const { place, filter, municipality, done, refusal } = props;
  const invented = shown.some(({ points }) => points.some(({ fictitious }) => fictitious));
  return (
    <>
      {done && !refusal && <Saved text={trends.saved} />}
      <PageHead title={trends.title(municipality.name, filter.from, filter.to)} lead={trends.lead} />
      <TrendFilter {...props} areas={history?.areas ?? []} municipalities={place.municipalities} />
      {invented && (
        <div className="notice">
          <InfoBanner type="important" message={texts.picture.fictitious} />
        </div>
      )}
      <p className="note">{trends.noCause}</p>
      {history && shown.length > 0 ? (
        <>
          <HowToRead history={history} />
          <p className="not-on-paper">
            <a href={to.trendsTable(place.path) + searchOf(filter)} download>
              {trends.download}
            </a>
          </p>
          {shown.map((area) => (
            <AreaSection key={area.code} area={area} history={history} span={filter} />
          ))}
        </>
      ) : (
        <Empty>{trends.empty}</Empty>
      )}
      {history && <ContextNotes {...props} notes={history.contextNotes} municipalityId={municipality.id} />}
    </>
  );
}

/** What the marks mean, and where the template changed. */
function HowToRead({ history }: { history: LevelHistory }) {
  const { trends } = usePage().texts;
  return (
    <section aria-labelledby="las-bilden">
      <h2 id="las-bilden">{trends.howToRead}</h2>
      <ul>
        {trends.marks.map((mark) => (
          <li key={mark}>{mark}</li>
        ))}
        {history.templateChanges.map(({ meetingDate, templateName, versionNumber }) => (
          <li key={meetingDate}>{trends.changedAt(meetingDate, templateName, versionNumber)}</li>
        ))}
        <li>
          {trends.monthsWithout(history.monthsWithoutMeetings.map((day) => day.slice(0, 7)).join(', '))}
        </li>
      </ul>
    </section>
  );
}
