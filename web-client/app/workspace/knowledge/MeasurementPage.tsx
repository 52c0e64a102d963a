import type { ReactNode } from 'react';

import type { Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import type { Measurement, MeasurementChoices } from '../../documents/measurement';
import { usePage } from '../../page-context';
import { MeasurementFields } from './MeasurementFields';
import { MeasurementSeries } from './MeasurementSeries';
import { Next } from './MeasurementTable';
import { restingOn } from './RestsOnIt';
import { RoundForms } from './RoundForms';
import { ThingPage } from './ThingPage';

interface Props {
  place: string;
  measurement: Measurement;
  choices: MeasurementChoices | null;
  refusal: Refusal | null;
  done: boolean;
  /** Whether the reader notes deficiencies. */
  canNote: boolean;
}

/** One measurement: what it is, what was measured, and what is to be said of the rounds that wait. */
export function MeasurementPage({ measurement, choices, canNote, ...page }: Props) {
  const { texts, to } = usePage();
  const words = texts.knowledge.measurement;
  return (
    <ThingPage
      {...page}
      thing={measurement}
      title={<Swedish>{measurement.title}</Swedish>}
      facts={factsOf(measurement, texts.knowledge)}
      resting={restingOn(measurement)}
      noteFrom={canNote && !measurement.archivedOn ? measurement.id : undefined}
      fields={<MeasurementFields {...{ measurement, choices }} />}
    >
      <MeasurementSeries measurement={measurement} />
      <p className="not-on-paper">
        <a href={to.measurementNumbers(page.place, measurement.id)} download>
          {texts.knowledge.download}
        </a>
      </p>
      <RoundForms {...{ measurement }} refusal={page.refusal} />
    </ThingPage>
  );

  function factsOf(one: Measurement, { walk }: Pick<typeof texts.knowledge, 'walk'>): [string, ReactNode][] {
    return [
      [words.unitHead, <Swedish key="unit">{one.unit}</Swedish>],
      [words.methodHead, <Swedish key="method">{one.method}</Swedish>],
      [words.measuredByHead, <Swedish key="by">{one.measuredBy}</Swedish>],
      [words.rhythmHead, words.rhythms[one.timesPerYear]],
      [words.next, !one.archivedOn && <Next key="next" {...one} />],
      [words.ownerHead, one.ownerName ? <Swedish key="owner">{one.ownerName}</Swedish> : walk.group],
      [words.countsPeopleHead, one.countsPeople ? words.yes : words.no],
    ];
  }
}
