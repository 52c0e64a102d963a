import { RecommendationStatus } from './recommendation';
import {
  nextStatuses,
  parentNumber,
  takesAnswer,
  verifyStep,
  verifyTakesAnswer,
} from './recommendation.rules';

const { RECEIVED, ACCEPTED, DECLINED, ONGOING, DONE } = RecommendationStatus;
const every = Object.values(RecommendationStatus);
const reasonOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
};

test.each([
  ['1', null],
  ['12', null],
  ['1a', '1'],
  ['12i', '12'],
])('number %s belongs under %s', (number, parent) => expect(parentNumber(number)).toBe(parent));

test.each(['', '0', '01', 'a', '1A', '1ab', '1.1', '1 a', '1000', '1\n'])('%j is no number', (number) => {
  expect(reasonOf(() => parentNumber(number))).toBe('recommendation.number');
});

test('the only steps are received to accepted or declined, accepted to ongoing, ongoing to done', () => {
  const answered = { answer: 'Ja', evidence: 'Rapport' };
  const possible = every.flatMap((from) =>
    every
      .filter((to) => !reasonOf(() => verifyStep({ status: from, ...answered }, to, 'Rapport')))
      .map((to) => `${from}-${to}`),
  );
  expect(possible).toEqual([
    `${RECEIVED}-${ACCEPTED}`,
    `${RECEIVED}-${DECLINED}`,
    `${ACCEPTED}-${ONGOING}`,
    `${ONGOING}-${DONE}`,
  ]);
  expect(every.flatMap((from) => nextStatuses(from).map((to) => `${from}-${to}`))).toEqual(possible);
});

test('to decline asks for an answer, to finish asks for evidence', () => {
  expect(reasonOf(() => verifyStep({ status: RECEIVED, answer: null }, DECLINED, null))).toBe(
    'recommendation.answer-needed',
  );
  expect(reasonOf(() => verifyStep({ status: RECEIVED, answer: null }, ACCEPTED, null))).toBeUndefined();
  expect(reasonOf(() => verifyStep({ status: ONGOING, answer: null }, DONE, null))).toBe(
    'recommendation.evidence-needed',
  );
});

test('an answer may change until it is done', () => {
  for (const status of every) {
    expect(takesAnswer({ status })).toBe(status !== DONE);
    expect(reasonOf(() => verifyTakesAnswer({ status, answer: null }))).toBe(
      status === DONE ? 'recommendation.closed' : undefined,
    );
  }
});
