import type { KnownChoices, KnownEvidence } from '../../documents/evidence';
import { textsIn } from '../../texts/language';
import { knownGroups } from './evidence-groups';

const none: KnownEvidence = { picture: null, survey: null, safetyWalk: null, measurement: null };
const survey = (id: string, archivedOn: string | null = null) => ({ id, title: `Enkät ${id}`, archivedOn });
const picture = (id: string, state: 'OPEN' | 'LOCKED') => ({
  ...{ id, state, meetingDate: '2026-11-10', supersededBy: null },
});
const list = <Thing>(nodes: Thing[], hasNextPage = false) => ({
  ...{ nodes, pageInfo: { hasNextPage, hasPreviousPage: false } },
});

test('chosen ones come first, however old or archived; then what is locked or in use, the newest first', () => {
  const choices = {
    jointPictures: list([picture('p1', 'LOCKED'), picture('p2', 'LOCKED'), picture('p3', 'OPEN')]),
    surveys: list([survey('s3'), survey('s2', '2026-01-01'), survey('s1')], true),
    ...{ safetyWalks: null, measurements: list([]) },
  } as unknown as KnownChoices;
  const restsOn = [{ ...none, survey: survey('s0', '2025-01-01') }, { ...none, survey: survey('s1') }, none];
  const { pictures, surveys, walks } = knownGroups(restsOn, choices, textsIn('sv'));
  const shown = ({ items }: typeof surveys) => items.map(({ id, chosen }) => [id, chosen]);
  expect(shown(pictures)).toEqual([
    ['p2', false],
    ['p1', false],
  ]);
  expect(shown(surveys)).toEqual([
    ['s0', true],
    ['s1', true],
    ['s3', false],
  ]);
  expect([pictures.isCut, surveys.isCut, walks.items]).toEqual([false, true, []]);
  expect(knownGroups(restsOn, null, textsIn('sv')).surveys.items).toHaveLength(2);
});
