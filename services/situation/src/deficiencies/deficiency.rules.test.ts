import * as fc from 'fast-check';
import { daysAfter } from '../days';
import { canGoTo, isDoneAtOnce, nextStates, stateCarriedOut, type Position } from './deficiency.machine';
import { escalationOn, faultIn, isOverdue } from './deficiency.rules';
import { DeficiencyOwner, DeficiencyState, Escalation, Handling } from './deficiency-state';

const states = Object.values(DeficiencyState);
const handlings = Object.values(Handling);
const outcomes = [
  DeficiencyState.HANDLED,
  DeficiencyState.WATCHED,
  DeficiencyState.MAPPING,
  DeficiencyState.ANALYSIS,
];
const position = (state: DeficiencyState, handling: Handling | null = null): Position => ({
  state,
  handling,
});

/** One thing that somebody may try: to go to a state, with a decision where it is an assessment. */
const attempts = fc.array(
  fc.record({ to: fc.constantFrom(...states), handling: fc.constantFrom(...handlings) }),
  {
    maxLength: 40,
  },
);

/** Walks as far as the machine lets one, and gives the states in order. */
function walk(tried: { to: DeficiencyState; handling: Handling }[]): Position[] {
  const path = [position(DeficiencyState.NOTED)];
  for (const { to, handling } of tried) {
    const at = path.at(-1)!;
    if (!canGoTo(at, to)) continue;
    const decided =
      to === DeficiencyState.ASSESSED ? handling : to === DeficiencyState.NOTED ? null : at.handling;
    path.push(position(to, decided));
  }
  return path;
}

test('no state is skipped, whatever is tried in whatever order (E04)', () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const path = walk(tried).map(({ state }) => state);
      const before = (state: DeficiencyState) => path.slice(0, path.indexOf(state));
      for (const outcome of outcomes)
        if (path.includes(outcome)) expect(before(outcome)).toContain(DeficiencyState.ASSESSED);
      if (path.includes(DeficiencyState.REPORTED_BACK))
        expect(before(DeficiencyState.REPORTED_BACK).some((state) => outcomes.includes(state))).toBe(true);
      if (path.includes(DeficiencyState.CLOSED)) {
        expect(before(DeficiencyState.CLOSED)).toContain(DeficiencyState.REPORTED_BACK);
        expect(path.at(-1)).toBe(DeficiencyState.CLOSED);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what is decided is what is done: an assessment leads to its own outcome alone', () => {
  for (const handling of handlings) {
    const assessed = position(DeficiencyState.ASSESSED, handling);
    expect(outcomes.filter((to) => canGoTo(assessed, to))).toEqual([stateCarriedOut(assessed)]);
  }
  expect(handlings.filter(isDoneAtOnce)).toEqual([Handling.WATCH, Handling.NONE]);
});

test('nothing falls through: from every state but the last there is a way on, and a way to the end', () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      let at = walk(tried).at(-1)!;
      const waysOn: Record<string, DeficiencyState> = {
        NOTED: DeficiencyState.ASSESSED,
        REPORTED_BACK: DeficiencyState.CLOSED,
      };
      for (let steps = 0; at.state !== DeficiencyState.CLOSED; steps += 1) {
        const to = waysOn[at.state] ?? stateCarriedOut(at) ?? DeficiencyState.REPORTED_BACK;
        expect(canGoTo(at, to)).toBe(true);
        at = position(to, at.handling ?? Handling.HANDLE_NOW);
        expect(steps).toBeLessThan(4);
      }
      expect(nextStates[at.state]).toEqual([]);
    }),
  );
});

const day = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter('2026-01-01', days));

test('an overdue deficiency climbs one level at a time, never down, and to the council only where it may be seen (R33)', () => {
  const levels = [Escalation.NONE, Escalation.COORDINATOR, Escalation.COUNCIL];
  fc.assert(
    fc.property(
      day,
      fc.array(day, { maxLength: 20 }),
      fc.boolean(),
      fc.constantFrom(...states),
      (dueDate, days, restricted, state) => {
        let escalation = Escalation.NONE;
        let escalatedOn: string | null = null;
        for (const today of days.sort()) {
          const deficiency = { state, dueDate, escalation, escalatedOn, restricted };
          const next = escalationOn(deficiency, today);
          const climbed = levels.indexOf(next) - levels.indexOf(escalation);
          expect([0, 1]).toContain(climbed);
          if (climbed === 1) {
            expect(isOverdue(deficiency, today)).toBe(true);
            if (next === Escalation.COUNCIL) expect(daysAfter(escalatedOn!, 14) <= today).toBe(true);
            escalatedOn = today;
          }
          expect(escalationOn({ ...deficiency, escalation: next, escalatedOn }, today)).toBe(next);
          escalation = next;
        }
        if (restricted || state === DeficiencyState.CLOSED) expect(escalation).not.toBe(Escalation.COUNCIL);
        if (state !== DeficiencyState.CLOSED && days.some((today) => dueDate < today))
          expect(escalation).not.toBe(Escalation.NONE);
      },
    ),
  );
});

const decision = {
  handling: Handling.HANDLE_NOW,
  reason: null,
  owner: DeficiencyOwner.GROUP,
  ownerOrganisation: null,
  dueDate: '2026-03-01',
};
const today = '2026-03-01';

test.each([
  ['due yesterday', { dueDate: '2026-02-28' }, false, 'dueDate'],
  ['nothing done and no reason', { handling: Handling.NONE }, false, 'reason'],
  ['a proposal without a question', { handling: Handling.PROPOSE_ANALYSIS }, false, 'reason'],
  [
    'an organisation that is not named',
    { owner: DeficiencyOwner.ORGANISATION },
    false,
    'ownerOrganisationSlug',
  ],
  ['an organisation beside the group', { ownerOrganisation: 'nvk' }, false, 'ownerOrganisationSlug'],
  ['an activity where things are only forwarded (R33)', {}, true, 'handling'],
  [
    'a school that sees to what is forwarded',
    { handling: Handling.WATCH, owner: DeficiencyOwner.ORGANISATION, ownerOrganisation: 'skolorna' },
    true,
    'owner',
  ],
])('refused: %s', (_, changed, restricted, field) => {
  expect(faultIn({ ...decision, ...changed }, { restricted }, today)?.field).toBe(field);
});

test('allowed: with owner and day; where things are forwarded, to watch with the police', () => {
  expect(faultIn(decision, { restricted: false }, today)).toBeUndefined();
  const watch = {
    handling: Handling.WATCH,
    owner: DeficiencyOwner.ORGANISATION,
    ownerOrganisation: 'polisen',
  };
  expect(faultIn({ ...decision, ...watch }, { restricted: true }, today)).toBeUndefined();
});
