import fc from 'fast-check';
import { PeriodKind, signedPeriod, type Period } from './period';
import {
  stageAfter,
  tellsOfThePeriod,
  verifyChangeNote,
  whyNot,
  type Act,
  type PromiseFacts,
} from './promise.rules';
import { PromiseState, PublicationState, Stage, stateOn } from './promise-state';

const { DRAFT, PROPOSED, ADOPTED, SIGNED, RENEWED, ENDED } = Stage;
const { UNPUBLISHED, PUBLISHED, WITHDRAWN } = PublicationState;
const today = '2026-11-24';
const promise = (more: Partial<PromiseFacts> = {}): PromiseFacts => ({
  stage: ADOPTED,
  followedUp: false,
  publication: UNPUBLISHED,
  signaturesNeeded: 2,
  period: { start: '2026-09-01', end: '2026-11-30' },
  ...more,
});

const acts: Act[] = [
  'edit',
  'remove',
  'propose',
  'adopt',
  'sign',
  'publish',
  'withdraw',
  'followUp',
  'renew',
  'end',
];
const possible = (facts: PromiseFacts) => acts.filter((one) => !whyNot(one, facts, today));

test.each<[Stage, Act[]]>([
  [DRAFT, ['edit', 'remove', 'propose']],
  [PROPOSED, ['edit', 'remove', 'adopt', 'sign', 'publish', 'followUp', 'end']],
  [ADOPTED, ['edit', 'adopt', 'sign', 'publish', 'followUp', 'end']],
  [SIGNED, ['edit', 'adopt', 'sign', 'publish', 'followUp', 'end']],
  [RENEWED, ['publish', 'followUp']],
  [ENDED, ['publish', 'followUp']],
])('%s: what can be done to an unpublished promise within its period', (stage, expected) => {
  expect(possible(promise({ stage }))).toEqual(expected);
});

test('a published promise can be withdrawn, a withdrawn one published again', () => {
  expect(whyNot('publish', promise({ publication: PUBLISHED }), today)).toBe('promise.is-published');
  expect(whyNot('withdraw', promise({ publication: PUBLISHED }), today)).toBeUndefined();
  expect(whyNot('publish', promise({ publication: WITHDRAWN }), today)).toBeUndefined();
  expect(whyNot('withdraw', promise({ publication: WITHDRAWN }), today)).toBe('promise.not-published');
});

test('it is followed up when it has begun, and renewed when it has been followed up', () => {
  expect(whyNot('followUp', promise({ period: { start: '2026-12-01', end: '2027-02-28' } }), today)).toBe(
    'promise.not-begun',
  );
  expect(whyNot('followUp', promise({ period: { start: null, end: null } }), today)).toBe(
    'promise.not-begun',
  );
  expect(whyNot('renew', promise(), today)).toBe('promise.not-followed-up');
  expect(whyNot('renew', promise({ followedUp: true }), today)).toBeUndefined();
  expect(whyNot('remove', promise({ stage: PROPOSED, followedUp: true }), today)).toBe('promise.decided');
});

test('adoption and signing are independent: neither takes the other back', () => {
  expect(stageAfter('adopt', promise({ stage: PROPOSED }), 0)).toBe(ADOPTED);
  expect(stageAfter('adopt', promise({ stage: SIGNED }), 2)).toBe(SIGNED);
  expect(stageAfter('sign', promise({ stage: PROPOSED }), 1)).toBe(PROPOSED);
  expect(stageAfter('sign', promise({ stage: ADOPTED }), 2)).toBe(SIGNED);
});

test.each<[string, Partial<PromiseFacts>, PromiseState]>([
  [
    'an adopted one before its period',
    { period: { start: '2026-12-01', end: '2027-02-28' } },
    PromiseState.ADOPTED,
  ],
  ['an adopted one within it', {}, PromiseState.IN_FORCE],
  ['on its last day', { period: { start: '2026-09-01', end: today } }, PromiseState.IN_FORCE],
  ['an adopted one after it', { period: { start: '2026-06-01', end: '2026-08-31' } }, PromiseState.ENDED],
  ['a followed up one within it', { followedUp: true }, PromiseState.IN_FORCE],
  [
    'a followed up one after it',
    { followedUp: true, period: { start: '2026-06-01', end: '2026-08-31' } },
    PromiseState.FOLLOWED_UP,
  ],
  ['a proposal within it', { stage: PROPOSED }, PromiseState.PROPOSED],
  ['a followed up proposal', { stage: PROPOSED, followedUp: true }, PromiseState.FOLLOWED_UP],
  [
    'a proposal after it',
    { stage: PROPOSED, period: { start: '2022-03-01', end: '2022-05-31' } },
    PromiseState.ENDED,
  ],
  ['an adopted one without days', { period: { start: null, end: null } }, PromiseState.ADOPTED],
  [
    'a draft of an old period',
    { stage: DRAFT, period: { start: '2022-03-01', end: '2022-05-31' } },
    PromiseState.DRAFT,
  ],
])('state of %s', (_, facts, expected) => {
  expect(stateOn(promise(facts), today)).toBe(expected);
});

test('whoever changes what the public reads says why', () => {
  expect(() => verifyChangeNote(promise({ publication: PUBLISHED }), '  ')).toThrow('promise.change-note');
  expect(() => verifyChangeNote(promise({ publication: PUBLISHED }), 'Rättat datum')).not.toThrow();
  expect(() => verifyChangeNote(promise(), null)).not.toThrow();
});

test('a follow-up from before the period tells of what came before it', () => {
  expect(tellsOfThePeriod({ date: '2026-08-31' }, promise())).toBe(false);
  expect(tellsOfThePeriod({ date: '2026-09-01' }, promise())).toBe(true);
});

describe('whatever is tried, in whatever order', () => {
  type Model = PromiseFacts & { period: Period; signed: string[]; adopted: number };
  const fresh = (): Model => ({
    ...promise({ stage: DRAFT }),
    period: { kind: PeriodKind.YEARS_FROM_LAST_SIGNATURE, start: null, end: null, years: 2 },
    signed: [],
    adopted: 0,
  });

  /** Does what the use cases do with the rules' answers. */
  function attempt(model: Model, one: Act, day: string): Model {
    if (whyNot(one, model, day)) return model;
    const signed = one === 'sign' ? [...model.signed, day] : model.signed;
    return {
      ...model,
      signed,
      stage: stageAfter(one, model, signed.length),
      period: one === 'sign' ? signedPeriod(model.period, signed, model.signaturesNeeded) : model.period,
      adopted: model.adopted + (one === 'adopt' ? 1 : 0),
      publication: one === 'publish' ? PUBLISHED : one === 'withdraw' ? WITHDRAWN : model.publication,
      followedUp: model.followedUp || one === 'followUp',
    };
  }

  const order: Record<Stage, number> = { DRAFT: 0, PROPOSED: 1, ADOPTED: 2, SIGNED: 3, RENEWED: 4, ENDED: 4 };
  const step = fc.tuple(
    fc.constantFrom(...acts),
    fc.constantFrom('2022-06-10', '2022-06-14', '2023-01-01', '2024-06-14', today),
  );

  test('a promise never goes back, is never public as a draft, and is in force only when decided and within its days', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let model = fresh();
        for (const [one, day] of steps.toSorted(([, a], [, b]) => a.localeCompare(b))) {
          const after = attempt(model, one, day);
          expect(order[after.stage]).toBeGreaterThanOrEqual(order[model.stage]);
          expect(after.publication !== UNPUBLISHED && after.stage === DRAFT).toBe(false);
          expect(after.stage === SIGNED && after.signed.length < after.signaturesNeeded).toBe(false);
          expect(after.stage === ADOPTED && after.adopted === 0).toBe(false);
          expect(after.period.start !== null).toBe(after.signed.length >= after.signaturesNeeded);
          if (stateOn(after, day) === PromiseState.IN_FORCE) {
            expect(after.adopted + after.signed.length).toBeGreaterThan(0);
            expect(after.period.start! <= day && day <= after.period.end!).toBe(true);
          }
          model = after;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
