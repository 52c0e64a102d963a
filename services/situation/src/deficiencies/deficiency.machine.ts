import { DeficiencyState, Handling } from './deficiency-state';

const { NOTED, ASSESSED, HANDLED, WATCHED, MAPPING, ANALYSIS, REPORTED_BACK, CLOSED } = DeficiencyState;

/** Where each state leads (domain.md §2). A declined proposal and a new decision lead back, never past a state. */
export const nextStates: Readonly<Record<DeficiencyState, readonly DeficiencyState[]>> = {
  [NOTED]: [ASSESSED],
  [ASSESSED]: [ASSESSED, HANDLED, WATCHED, MAPPING, ANALYSIS, NOTED],
  [HANDLED]: [REPORTED_BACK],
  [WATCHED]: [ASSESSED, REPORTED_BACK],
  [MAPPING]: [ASSESSED, REPORTED_BACK],
  [ANALYSIS]: [ASSESSED, REPORTED_BACK],
  [REPORTED_BACK]: [CLOSED],
  [CLOSED]: [],
};

/** The state that a decision leads to once it is carried out. */
const carriedOut: Readonly<Record<Handling, DeficiencyState>> = {
  [Handling.HANDLE_NOW]: HANDLED,
  [Handling.NONE]: HANDLED,
  [Handling.WATCH]: WATCHED,
  [Handling.PROPOSE_MAPPING]: MAPPING,
  [Handling.PROPOSE_ANALYSIS]: ANALYSIS,
};

/** What of a deficiency decides where it can go. */
export interface Position {
  state: DeficiencyState;
  handling: Handling | null;
}

/** The state after what was decided is done; undefined while nothing is decided or when it is done already. */
export function stateCarriedOut({ state, handling }: Position): DeficiencyState | undefined {
  return state === ASSESSED && handling ? carriedOut[handling] : undefined;
}

/** Whether a deficiency can go to a state now. */
export function canGoTo(position: Position, to: DeficiencyState): boolean {
  const isOutcome = position.state === ASSESSED && to !== ASSESSED && to !== NOTED;
  return nextStates[position.state].includes(to) && (!isOutcome || stateCarriedOut(position) === to);
}

/** Whether the decision is done as soon as it is made: there is nothing to wait for. */
export const isDoneAtOnce = (handling: Handling): boolean =>
  handling === Handling.WATCH || handling === Handling.NONE;

/** Whether the decision puts the deficiency before the council. */
export const isProposal = (handling: Handling | null): boolean =>
  handling === Handling.PROPOSE_MAPPING || handling === Handling.PROPOSE_ANALYSIS;
