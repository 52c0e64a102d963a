import { AppError } from '@medborgarlofte/platform/errors';
import { PublicationState, Stage, type StateFacts } from './promise-state';

/** What can be done to a promise; `remove` takes away one of its parts. */
export type Act =
  'edit' | 'remove' | 'propose' | 'adopt' | 'sign' | 'publish' | 'withdraw' | 'followUp' | 'renew' | 'end';

/** What the rules look at. */
export interface PromiseFacts extends StateFacts {
  publication: PublicationState;
  signaturesNeeded: number;
}

type Rule = (promise: PromiseFacts, today: string) => string | undefined;

const isClosed = ({ stage }: PromiseFacts) => stage === Stage.RENEWED || stage === Stage.ENDED;
const isDraft = ({ stage }: PromiseFacts) => stage === Stage.DRAFT;
const isPublished = ({ publication }: PromiseFacts) => publication === PublicationState.PUBLISHED;
const mustBeProposed: Rule = (promise) => (isDraft(promise) ? 'promise.not-proposed' : undefined);
const mustBeOpen: Rule = (promise) => (isClosed(promise) ? 'promise.closed' : undefined);

/** One line per act: why it cannot be done now, or undefined when it can. */
const rules: Record<Act, Rule> = {
  edit: mustBeOpen,
  remove: ({ stage, followedUp }) =>
    !followedUp && (stage === Stage.DRAFT || stage === Stage.PROPOSED) ? undefined : 'promise.decided',
  propose: (promise) => (isDraft(promise) ? undefined : 'promise.not-draft'),
  // Adoption and signing do not wait for each other, and either may come after the period began.
  adopt: (promise, today) => mustBeProposed(promise, today) ?? mustBeOpen(promise, today),
  sign: (promise, today) => mustBeProposed(promise, today) ?? mustBeOpen(promise, today),
  publish: (promise, today) =>
    mustBeProposed(promise, today) ?? (isPublished(promise) ? 'promise.is-published' : undefined),
  withdraw: (promise) => (isPublished(promise) ? undefined : 'promise.not-published'),
  // Sources do not always state a formal act, so a proposal whose period has begun can be followed up too.
  followUp: (promise, today) =>
    mustBeProposed(promise, today) ?? (hasBegun(promise, today) ? undefined : 'promise.not-begun'),
  renew: (promise, today) =>
    mustBeOpen(promise, today) ?? (promise.followedUp ? undefined : 'promise.not-followed-up'),
  end: (promise, today) => mustBeProposed(promise, today) ?? mustBeOpen(promise, today),
};

function hasBegun({ period }: PromiseFacts, today: string): boolean {
  return period.start !== null && period.start <= today;
}

/** Why an act cannot be done to the promise on this day, as a key of the texts; undefined when it can. */
export function whyNot(act: Act, promise: PromiseFacts, today: string): string | undefined {
  return rules[act](promise, today);
}

/** Refuses an act that the promise's state does not allow, and shows the promise as it is. */
export function verifyAct(act: Act, promise: PromiseFacts, today: string): void {
  const reason = whyNot(act, promise, today);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { promise } });
}

/** The stage after an act; signing counts once enough have signed, and adoption never takes a signature back. */
export function stageAfter(act: Act, promise: PromiseFacts, signatures: number): Stage {
  if (act === 'propose') return Stage.PROPOSED;
  if (act === 'adopt') return promise.stage === Stage.SIGNED ? Stage.SIGNED : Stage.ADOPTED;
  if (act === 'sign') return signatures >= promise.signaturesNeeded ? Stage.SIGNED : promise.stage;
  if (act === 'end') return Stage.ENDED;
  return promise.stage;
}

/** The public can read what changed: whoever changes a published promise says what and why. */
export function verifyChangeNote(promise: PromiseFacts, changeNote: string | null | undefined): void {
  if (isPublished(promise) && !changeNote?.trim()) {
    throw new AppError('INVALID_INPUT', {
      reason: 'promise.change-note',
      path: ['input', 'changeNote'],
      current: { promise },
    });
  }
}

/** How many must sign is settled before the first one does. */
export function verifyNotSigned(promise: PromiseFacts, signatures: number): void {
  if (signatures > 0)
    throw new AppError('RULE_BROKEN', {
      reason: 'promise.signing-begun',
      path: ['input', 'signaturesNeeded'],
      current: { promise },
    });
}

/** What is recorded has happened: adoption, signature and follow-up are never dated ahead. */
export function verifyNotAhead(date: string, today: string): void {
  if (date > today) throw new AppError('INVALID_INPUT', { reason: 'date.ahead', path: ['input', 'date'] });
}

/** A follow-up dated before the period tells of what came before it, and does not make the promise followed up. */
export function tellsOfThePeriod(followUp: { date: string | null }, promise: PromiseFacts): boolean {
  return followUp.date === null || promise.period.start === null || followUp.date >= promise.period.start;
}
