import { Button } from '@midas-ds/components/button';
import { TextArea, TextField } from '@midas-ds/components/textfield';

import type { Finding } from '../../components/findings';
import { FoundInText } from '../../components/FoundInText';
import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import type { Duty, LevelMeaning, NamedPlace, ReportArea } from '../../documents/report';
import { usePage } from '../../page-context';
import { fieldOf, type Entry, type FieldProblem } from './entries';
import { LevelChoice } from './LevelChoice';

interface Props {
  area: ReportArea;
  levels: LevelMeaning[];
  places: NamedPlace[];
  last: Duty['lastLevels'][number] | undefined;
  entry: Entry;
  problems: FieldProblem[];
  /** By field, for texts that the writer has left. */
  findings: Record<string, Finding[]>;
  onChange: (field: string, value: string) => void;
  onConfirm: (text: string) => void;
}

/** One area of a report: last time's level, the level now, and beneath it what there is to say. */
export function AreaFields(props: Props) {
  const { area, levels, last, entry, problems, onChange } = props;
  const { report } = usePage().texts;
  const level = fieldOf.level(area.id);
  const problem = problems.find(({ field }) => field === level);
  return (
    <section className="report-area" aria-labelledby={`om.${area.id}`}>
      <h2 id={`om.${area.id}`}>
        <Swedish>{area.name}</Swedish>
      </h2>
      {area.helpText && (
        <p className="quiet">
          <Swedish>{area.helpText}</Swedish>
        </p>
      )}
      {area.mode === 'COLLECT_AND_FORWARD' && (
        <p>
          {report.optional} {report.collected}
        </p>
      )}
      <LastTime {...props} />
      {problem && (
        <p className="field-problem" id={`fel.${level}`}>
          {problem.text}
        </p>
      )}
      <LevelChoice
        name={level}
        legend={report.level}
        levels={levels}
        value={entry.level}
        last={last?.level}
        invalid={problem !== undefined}
        describedBy={problem && `fel.${level}`}
        onChange={(code) => onChange('level', code)}
      />
      <MoreAbout {...props} />
    </section>
  );
}

function LastTime({ area, last, entry }: Props) {
  const { report } = usePage().texts;
  return (
    <div className="last-time">
      {last ? (
        <>
          <p>
            {report.lastTime} ({last.meetingDate}): <Level level={last.level} />
          </p>
          {entry.level !== last.level && (
            <Button
              type="submit"
              name="gor"
              value={`som-forra:${area.id}`}
              variant="secondary"
              size="medium"
              aria-label={report.asBeforeIn(area.name)}
            >
              {report.asBefore}
            </Button>
          )}
        </>
      ) : (
        <p className="quiet">{report.neverBefore}</p>
      )}
    </div>
  );
}

/** What belongs to a level that has been chosen; the style sheet shows it then, and the reason when it has changed. */
function MoreAbout({ area, places, entry, problems, onChange, ...rest }: Props) {
  const { report } = usePage().texts;
  const place = fieldOf.place(area.id);
  const choosable = places.filter(({ id, retired }) => !retired || id === entry.place);
  return (
    <div className="report-more">
      <div className="report-reason">
        <Prose
          {...{ area, entry, problems, onChange, ...rest }}
          field="reason"
          label={report.reason}
          description={report.reasonHelp}
          maxLength={1000}
        />
      </div>
      <Prose
        {...{ area, entry, problems, onChange, ...rest }}
        field="text"
        label={report.text}
        description={report.textHelp}
        maxLength={4000}
      />
      {area.counts.map(({ code, label, unit, minimum, maximum }) => {
        const field = fieldOf.count(area.id, code);
        const problem = problems.find((one) => one.field === field);
        return (
          <TextField
            key={code}
            id={field}
            name={field}
            label={report.count(label, unit, `${minimum}–${maximum}`)}
            inputMode="numeric"
            value={entry.counts[code] ?? ''}
            onChange={(value) => onChange(`count.${code}`, value.trim())}
            isInvalid={problem !== undefined}
            errorMessage={problem?.text}
          />
        );
      })}
      {choosable.length > 0 && (
        <div className="select-field">
          <label htmlFor={place}>{report.place}</label>
          <select
            id={place}
            name={place}
            value={entry.place}
            onChange={(event) => onChange('place', event.target.value)}
          >
            <option value="">{report.noPlace}</option>
            {choosable.map(({ id, name }) => (
              <option key={id} value={id} lang="sv">
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

interface ProseProps extends Omit<Props, 'places' | 'levels' | 'last'> {
  field: 'text' | 'reason';
  label: string;
  description: string;
  maxLength: number;
}

function Prose(props: ProseProps) {
  const { area, entry, field, label, description, maxLength, problems, findings, onChange, onConfirm } =
    props;
  const id = fieldOf[field](area.id);
  const problem = problems.find((one) => one.field === id);
  const found = findings[id] ?? [];
  const foundId = `fynd.${id}`;
  return (
    <div>
      <TextArea
        id={id}
        name={id}
        label={label}
        description={description}
        maxLength={maxLength}
        value={entry[field]}
        onChange={(value) => onChange(field, value)}
        isInvalid={problem !== undefined || found.length > 0}
        errorMessage={problem?.text}
        aria-describedby={found.length > 0 ? foundId : undefined}
      />
      <FoundInText
        id={foundId}
        field={id}
        text={entry[field]}
        findings={found}
        onConfirm={() => onConfirm(entry[field])}
      />
    </div>
  );
}
