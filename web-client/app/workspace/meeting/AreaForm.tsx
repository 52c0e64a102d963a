import { Button } from '@midas-ds/components/button';
import type { FocusEvent } from 'react';

import { ConfirmNames } from '../../components/ConfirmNames';
import { Level } from '../../components/Level';
import { useFindings } from '../../components/use-findings';
import { timeOf } from '../../dates';
import type { MeetingPictureArea } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { AreaConflict } from './AreaConflict';
import { Dissents, levels } from './Dissents';
import type { ActAnswer, AreaValues } from './meeting-acts.server';
import { useAreaForm } from './use-area-form';

interface Props {
  areaId: string;
  line: MeetingPictureArea | undefined;
  organisations: { slug: string; name: string }[];
  /** Whether one may write here now; somebody may lock the picture while it is written in. */
  editable: boolean;
  /** What was refused when the page has no script. */
  refused: ActAnswer | null;
}

/** Level, text and dissents of one area; two who write in it at once both keep their words. */
export function AreaForm({ areaId, line, organisations, editable, refused }: Props) {
  const { meeting: texts } = usePage().texts;
  const area = useAreaForm(areaId, line, refused);
  const { fetcher, shown, mine, sending } = area;
  if (!editable) return mine && <NotSaved values={mine} />;
  const savedAt = mine === null ? fetcher.data?.savedAt : undefined;
  return (
    <fetcher.Form
      method="post"
      className="area-form"
      onSubmit={area.noteSent}
      data-unsent={mine ? 'yes' : 'no'}
    >
      <input type="hidden" name="gor" value="omrade" />
      <input type="hidden" name="omrade" value={areaId} />
      <input type="hidden" name="version" value={area.version} />
      <Problems answer={sending || area.conflict ? null : area.answer} values={shown} />
      {area.conflict && mine && (
        <AreaConflict
          theirs={area.saved}
          mine={mine}
          organisations={organisations}
          onKeep={area.keepMine}
          onTake={area.takeTheirs}
          onMerge={area.merge}
        />
      )}
      <LevelChoice areaId={areaId} chosen={shown.level} onChoose={area.chooseLevel} />
      <AreaText
        areaId={areaId}
        text={shown.text}
        onChange={(text) => area.change({ text })}
        onLeave={area.leave}
      />
      <Dissents
        id={`avvik-${areaId}`}
        dissents={shown.dissents}
        organisations={organisations}
        onChange={(dissents) => area.change({ dissents })}
        onLeave={area.leave}
      />
      <ConfirmNames problems={area.answer?.problems ?? []} />
      <div className="area-save">
        <Button type="submit" variant="secondary" isPending={sending}>
          {texts.save}
        </Button>
        <span role="status" className="quiet">
          {savedAt ? texts.saved(timeOf(savedAt)) : mine && !sending ? texts.notSaved : ''}
        </span>
      </div>
    </fetcher.Form>
  );
}

/** What was being written when the area was closed: nothing of it is saved, and the writer may want it elsewhere. */
function NotSaved({ values: { text, dissents } }: { values: AreaValues }) {
  const { meeting: texts } = usePage().texts;
  return (
    <div role="alert" className="area-problem not-on-paper">
      <p>{texts.closedMeanwhile}</p>
      {[text, ...dissents.map(({ reason }) => reason)].filter(Boolean).map((words, index) => (
        <p key={index} className="prose" lang="sv">
          {words}
        </p>
      ))}
    </div>
  );
}

/** What the group sees, in its own words. */
function AreaText({
  areaId,
  text,
  onChange,
  onLeave,
}: {
  areaId: string;
  text: string;
  onChange: (text: string) => void;
  onLeave: (event: FocusEvent<HTMLElement>) => void;
}) {
  const { meeting: texts } = usePage().texts;
  const id = `text-${areaId}`;
  const { found, foundId, ...watching } = useFindings(id);
  return (
    <>
      <label htmlFor={id}>{texts.text}</label>
      <p className="change" id={`hjalp-${areaId}`}>
        {texts.textHelp}
      </p>
      <textarea
        id={id}
        name="text"
        rows={4}
        maxLength={4000}
        aria-describedby={[`hjalp-${areaId}`, foundId].filter(Boolean).join(' ')}
        value={text}
        onChange={(event) => {
          onChange(event.target.value);
          watching.onChange(event);
        }}
        onBlur={(event) => {
          onLeave(event);
          watching.onBlur(event);
        }}
      />
      {found}
    </>
  );
}

/** Letter, shape and word to choose by; works as plain radio buttons too. */
function LevelChoice({
  areaId,
  chosen,
  onChoose,
}: {
  areaId: string;
  chosen: AreaValues['level'];
  onChoose: (level: AreaValues['level']) => void;
}) {
  const { meeting: texts } = usePage().texts;
  return (
    <fieldset className="level-choice">
      <legend>{texts.level}</legend>
      {levels.map((level) => (
        <label key={level}>
          <input
            type="radio"
            name="niva"
            id={`niva-${areaId}-${level}`}
            value={level}
            checked={chosen === level}
            onChange={() => onChoose(level)}
          />
          <Level level={level} />
        </label>
      ))}
    </fieldset>
  );
}

/** What stood in the way, in the words of the service; what the form alone knows is said here. */
function Problems({ answer, values }: { answer: ActAnswer | null | undefined; values: AreaValues }) {
  const { meeting: texts } = usePage().texts;
  if (!answer || answer.problems.length === 0) return null;
  const own = values.level ? texts.theirLevelMissing : texts.levelMissing;
  return (
    <div role="alert" className="area-problem">
      {answer.problems.map(({ message }, index) => (
        <p key={index}>{message || own}</p>
      ))}
    </div>
  );
}
