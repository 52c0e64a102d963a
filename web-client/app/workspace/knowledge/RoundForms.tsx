import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import type { Measurement, Round } from '../../documents/measurement';
import { usePage } from '../../page-context';

interface Props {
  measurement: Measurement;
  refusal: Refusal | null;
}

/** A form for each round, those without a value first: what was measured, or why nothing was. */
export function RoundForms({ measurement, refusal }: Props) {
  const words = usePage().texts.knowledge.measurement;
  if (!measurement.viewerCan.editNumbers)
    return measurement.countsPeople ? <p className="quiet not-on-paper">{words.notYours}</p> : null;
  const waiting = measurement.rounds.filter(({ version }) => version === 0);
  const said = measurement.rounds.filter(({ version }) => version > 0).toReversed();
  return (
    <section className="folded not-on-paper" aria-labelledby="omgangar">
      <h2 id="omgangar">{words.rounds}</h2>
      {[...waiting, ...said].map((round) => (
        <RoundForm key={`${round.dueDate} ${round.version}`} {...{ measurement, round, refusal }} />
      ))}
    </section>
  );
}

function RoundForm({ measurement, round, refusal }: Props & { round: Round }) {
  const words = usePage().texts.knowledge.measurement;
  const { dueDate, version, state } = round;
  const intent = `round:${dueDate}`;
  const isMissing = state === 'MISSING';
  const title = version > 0 ? words.sayAgain : isMissing ? words.sayMissing : words.say;
  return (
    <details open={refusal?.intent === intent}>
      <summary>{title(dueDate)}</summary>
      <Form method="post" className="act">
        <FormFields {...{ intent, refusal, version }}>
          <TextLine
            name="value"
            label={words.valueField(measurement.unit)}
            help={words.valueHelp}
            value={round.value?.toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 12 })}
          />
          <TextLine name="n" type="number" min={0} label={words.nField} help={words.nHelp} value={round.n} />
          <TextLine
            name="measuredOn"
            type="date"
            label={words.measuredOnField}
            help={words.measuredOnHelp}
            value={round.measuredOn}
          />
          <TextBlock
            name="note"
            label={words.noteField}
            help={words.noteHelp}
            value={round.note}
            maxLength={1000}
          />
          <TextBlock
            name="method"
            label={words.methodField}
            help={words.methodFieldHelp}
            value={round.method}
            rows={2}
            maxLength={1000}
          />
          <Button type="submit" variant="secondary">
            {words.sayDo}
          </Button>
        </FormFields>
      </Form>
    </details>
  );
}
