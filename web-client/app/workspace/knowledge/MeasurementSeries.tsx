import { Swedish, SwedishIn } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { number } from '../../dates';
import type { Measurement, Round } from '../../documents/measurement';
import { usePage } from '../../page-context';
import { SeriesChart } from './SeriesChart';

/** What was measured round by round: the picture, its sentence, what it cannot say, and the same as a table. */
export function MeasurementSeries({ measurement }: { measurement: Measurement }) {
  const words = usePage().texts.knowledge.measurement;
  const { title, unit } = measurement;
  const rounds = measurement.rounds.filter(({ state }) => state !== 'COMING');
  const told = rounds.filter(({ state }) => state === 'MEASURED');
  const last = told.at(-1);
  const sentence = last
    ? words.sentence({
        ...{ title, measured: told.length, missing: rounds.length - told.length },
        ...{ last: `${valueOf(last, words)} ${unit}`, day: last.dueDate },
      })
    : words.noRounds;
  return (
    <section aria-labelledby="serien">
      <h2 id="serien">{words.series}</h2>
      <p>{sentence}</p>
      {last && <SeriesChart rounds={rounds} label={title} sentence={sentence} />}
      <p className="quiet">
        {words.noCause}
        {last && told.length < rounds.length && ` ${words.missingHelp}`}
        {rounds.some(({ methodChanged }) => methodChanged) && ` ${words.methodMarkHelp}`}
        {rounds.some(({ small }) => small) && ` ${words.smallHelp}`}
      </p>
      <RoundTable rounds={measurement.rounds} unit={unit} />
    </section>
  );
}

type Words = ReturnType<typeof usePage>['texts']['knowledge']['measurement'];

/** A round's value, that it is fewer than some, or that there is none: never a zero for what was not measured. */
export const valueOf = ({ value, small, state }: Round, words: Words): string => {
  if (value !== null) return number(value);
  return small ? words.fewer(small.fewerThan) : words.states[state];
};

function RoundTable({ rounds, unit }: Pick<Measurement, 'rounds' | 'unit'>) {
  const words = usePage().texts.knowledge.measurement;
  return (
    <Table
      caption={<SwedishIn text={words.tableCaption} written={unit} />}
      rows={rounds.toReversed()}
      keyOf={({ dueDate }) => dueDate}
      columns={[
        { head: words.due, cell: ({ dueDate }) => dueDate },
        { head: words.value, figure: true, cell: (round) => valueOf(round, words) },
        { head: words.n, figure: true, cell: ({ n }) => (n === null ? '–' : number(n)) },
        { head: words.measuredOn, cell: ({ measuredOn }) => measuredOn ?? '–' },
        { head: words.note, cell: (round) => <Note {...round} /> },
      ]}
    />
  );
}

function Note({ note, method, methodChanged }: Round) {
  const words = usePage().texts.knowledge.measurement;
  if (!note && !methodChanged) return '–';
  return (
    <>
      {methodChanged && method && (
        <strong>
          <SwedishIn text={words.methodWas} written={method} />{' '}
        </strong>
      )}
      {note && <Swedish>{note}</Swedish>}
    </>
  );
}
