import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { Days } from '../../components/Days';
import { FormFields, type Refusal } from '../../components/Field';
import { StateTag, type Tone } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import type { Observation, ObservationState, SafetyWalk, WalkChoices } from '../../documents/safety-walk';
import { usePage } from '../../page-context';
import { NoteFrom } from './RestsOnIt';
import { ObservationFields, OutcomeFields } from './ObservationFields';

interface Props {
  place: string;
  walk: SafetyWalk;
  choices: WalkChoices | null;
  formKey: string;
  refusal: Refusal | null;
  canNote: boolean;
}

/** What was seen, one by one, with what became of it; whoever may says what happened, or adds more. */
export function Observations({ place, walk, choices, formKey, refusal, canNote }: Props) {
  const words = usePage().texts.knowledge.walk;
  const { observations, openObservations, overdueObservations } = walk;
  return (
    <section aria-labelledby="iakttagelser">
      <h2 id="iakttagelser">{words.observations}</h2>
      <p>
        {observations.length === 0
          ? words.noObservations
          : words.counts(observations.length, openObservations, overdueObservations)}
      </p>
      <ol className="observations">
        {observations.map((one) => (
          <li key={one.id}>
            <Seen one={one} />
            {canNote && <NoteFrom place={place} noteFrom={one.id} />}
            <Acts key={one.version} {...{ one, choices, refusal }} />
          </li>
        ))}
      </ol>
      {walk.viewerCan.edit && (
        <details className="not-on-paper" open={refusal?.intent === 'observe'}>
          <summary>{words.observe}</summary>
          <AddForm intent="observe" {...{ formKey, refusal }}>
            <ObservationFields choices={choices} />
            <Button type="submit" variant="secondary">
              {words.observeDo}
            </Button>
          </AddForm>
        </details>
      )}
    </section>
  );
}

const tones: Record<ObservationState, Tone> = { OPEN: 'waiting', DONE: 'done', NOTHING_DONE: 'over' };

function Seen({ one }: { one: Observation }) {
  const words = usePage().texts.knowledge.walk;
  const { state, overdue, outcome, settledOn } = one;
  return (
    <>
      <h3>
        {words.kinds[one.kind]}
        {one.place && (
          <>
            : <Swedish>{one.place.name}</Swedish>
          </>
        )}
      </h3>
      <p>
        <StateTag tone={overdue ? 'serious' : tones[state]}>
          {overdue ? words.late : words.states[state]}
        </StateTag>
      </p>
      <p className="prose">
        <Swedish>{one.seen}</Swedish>
      </p>
      <p className="quiet">
        {words.ownerHead}: {one.ownerName ? <Swedish>{one.ownerName}</Swedish> : words.group}. {words.dueHead}{' '}
        <Days>{one.dueDate}</Days>.
      </p>
      {state !== 'OPEN' && outcome && settledOn && (
        <p className="prose">
          <strong>{words.settled[state](settledOn)}</strong> <Swedish>{outcome}</Swedish>
        </p>
      )}
    </>
  );
}

function Acts({ one, choices, refusal }: Pick<Props, 'choices' | 'refusal'> & { one: Observation }) {
  const words = usePage().texts.knowledge.walk;
  const { version } = one;
  return (
    <>
      {one.viewerCan.settle && (
        <Act
          intent={`settle:${one.id}`}
          summary={one.state === 'OPEN' ? words.settle : words.settleAgain}
          button={words.settleDo}
          {...{ version, refusal }}
        >
          <OutcomeFields one={one} />
        </Act>
      )}
      {one.viewerCan.edit && (
        <Act
          intent={`change:${one.id}`}
          summary={words.change}
          button={words.changeDo}
          {...{ version, refusal }}
        >
          <ObservationFields {...{ one, choices }} />
        </Act>
      )}
    </>
  );
}

/** A form, folded until somebody asks for it or it was refused. */
function Act({
  intent,
  summary,
  button,
  version,
  refusal,
  children,
}: {
  intent: string;
  summary: string;
  button: string;
  version: number;
  refusal: Refusal | null;
  children: ReactNode;
}) {
  return (
    <details className="not-on-paper" open={refusal?.intent === intent}>
      <summary>{summary}</summary>
      <Form method="post" className="act">
        <FormFields {...{ intent, refusal, version }}>
          {children}
          <Button type="submit" variant="secondary">
            {button}
          </Button>
        </FormFields>
      </Form>
    </details>
  );
}
