import { Choice, TextBlock, TextLine } from '../../components/Field';
import type { Measurement, MeasurementChoices } from '../../documents/measurement';
import { usePage } from '../../page-context';
import { ArchiveChoice } from './ArchiveChoice';
import { OwnerChoice } from './OwnerChoice';

interface Props {
  measurement?: Measurement;
  choices: MeasurementChoices | null;
}

/** The fields of a measurement, for a new one or one that is changed. */
export function MeasurementFields({ measurement: one, choices }: Props) {
  const words = usePage().texts.knowledge.measurement;
  return (
    <>
      <TextLine
        name="title"
        label={words.name}
        help={words.nameHelp}
        value={one?.title}
        maxLength={200}
        required
      />
      <TextLine
        name="unit"
        label={words.unit}
        help={words.unitHelp}
        value={one?.unit}
        maxLength={60}
        required
      />
      <TextBlock
        name="method"
        label={words.method}
        help={words.methodHelp}
        value={one?.method}
        maxLength={1000}
      />
      <TextLine
        name="measuredBy"
        label={words.measuredBy}
        help={words.measuredByHelp}
        value={one?.measuredBy}
        maxLength={200}
        required
      />
      <Choice
        name="countsPeople"
        label={words.countsPeople}
        help={words.countsPeopleHelp}
        value={one?.countsPeople ? 'yes' : 'no'}
        options={[
          ['no', words.no],
          ['yes', words.yes],
        ]}
      />
      <Rhythm measurement={one} />
      <OwnerChoice label={words.owner} help={words.ownerHelp} owner={one} choices={choices} />
      {one && <ArchiveChoice archivedOn={one.archivedOn} />}
    </>
  );
}

/** How often and from when; sent as it is where it is fixed. */
function Rhythm({ measurement: one }: Pick<Props, 'measurement'>) {
  const words = usePage().texts.knowledge.measurement;
  if (one?.rounds.some(({ version }) => version > 0))
    return (
      <>
        <input type="hidden" name="timesPerYear" value={one.timesPerYear} />
        <input type="hidden" name="firstDue" value={one.firstDue} />
      </>
    );
  return (
    <>
      <Choice
        name="timesPerYear"
        label={words.rhythm}
        value={one?.timesPerYear ?? 4}
        options={Object.entries(words.rhythms)}
      />
      <TextLine
        name="firstDue"
        type="date"
        label={words.firstDue}
        help={words.firstDueHelp}
        value={one?.firstDue}
        required
      />
    </>
  );
}
