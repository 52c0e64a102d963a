import { Choice, TextBlock, TextLine } from '../../components/Field';
import type {
  Observation,
  ObservationKind,
  ObservationState,
  WalkChoices,
} from '../../documents/safety-walk';
import { usePage } from '../../page-context';
import { OwnerChoice } from './OwnerChoice';
import { placeOptions } from './walk-choices';

/** What was seen, where more exactly, who sees to it and by when. */
export function ObservationFields({ one, choices }: { one?: Observation; choices: WalkChoices | null }) {
  const words = usePage().texts.knowledge.walk;
  return (
    <>
      <Choice
        name="kind"
        label={words.kind}
        value={one?.kind}
        options={Object.entries(words.kinds) as [ObservationKind, string][]}
      />
      <TextBlock
        name="seen"
        label={words.seen}
        help={words.seenHelp}
        value={one?.seen}
        rows={3}
        maxLength={1000}
      />
      <Choice
        name="placeId"
        label={words.exactly}
        value={one?.place?.id}
        options={[['', words.samePlace], ...placeOptions(choices, one?.place)]}
      />
      <OwnerChoice label={words.owner} owner={one} choices={choices} />
      <TextLine name="dueDate" type="date" label={words.due} value={one?.dueDate} required />
    </>
  );
}

/** What became of it, with a word on it. */
export function OutcomeFields({ one }: { one: Observation }) {
  const words = usePage().texts.knowledge.walk;
  const states: ObservationState[] =
    one.state === 'OPEN' ? ['DONE', 'NOTHING_DONE'] : ['DONE', 'NOTHING_DONE', 'OPEN'];
  return (
    <>
      <Choice
        name="state"
        label={words.outcomeState}
        value={one.state === 'OPEN' ? undefined : one.state}
        options={states.map((state) => [state, words.become[state]])}
      />
      <TextBlock name="outcome" label={words.outcome} value={one.outcome} rows={3} maxLength={1000} />
      <TextLine
        name="settledOn"
        type="date"
        label={words.settledOn}
        help={words.settledOnHelp}
        value={one.settledOn}
      />
    </>
  );
}
