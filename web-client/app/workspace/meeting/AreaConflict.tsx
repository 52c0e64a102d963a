import { ConflictSides } from '../../components/Conflict';
import { Level } from '../../components/Level';
import { usePage } from '../../page-context';
import type { AreaValues } from './meeting-acts.server';

interface Props {
  theirs: AreaValues;
  mine: AreaValues;
  organisations: { slug: string; name: string }[];
  onKeep: () => void;
  onTake: () => void;
  onMerge: () => void;
}

/** Two wrote in one area: both stand side by side, and the second one chooses. */
export function AreaConflict({ theirs, mine, organisations, onKeep, onTake, onMerge }: Props) {
  const { meeting: texts, conflict } = usePage().texts;
  const side = (values: AreaValues) => <Side values={values} organisations={organisations} />;
  return (
    <div role="alert" className="area-conflict">
      <p>
        <strong>{texts.changedTitle}.</strong> {texts.changed}
      </p>
      <ConflictSides mine={side(mine)} theirs={side(theirs)} />
      <p className="act-buttons">
        <button type="button" onClick={onKeep}>
          {texts.keepMine}
        </button>
        <button type="button" onClick={onTake}>
          {texts.takeTheirs}
        </button>
        <button type="button" onClick={onMerge}>
          {conflict.keepBoth}
        </button>
      </p>
    </div>
  );
}

function Side({ values, organisations }: { values: AreaValues } & Pick<Props, 'organisations'>) {
  const { meeting: texts, level } = usePage().texts;
  const nameOf = (slug: string) => organisations.find((one) => one.slug === slug)?.name ?? slug;
  return (
    <>
      {values.level && <Level level={values.level} />}
      <p className="prose">{values.text}</p>
      {values.dissents.map((dissent) => (
        <p key={dissent.organisationSlug} className="change">
          {texts.sees(
            nameOf(dissent.organisationSlug),
            dissent.level ? level[dissent.level].word : '',
            dissent.reason,
          )}
        </p>
      ))}
    </>
  );
}
