import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { note } from '../deficiencies/testing';
import { todayOf } from '../caller';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';
import { monthlyOperations as operations } from './testing';

interface Report {
  id: string;
  version: number;
  state: string;
  sections: { kind: string; deficiencies: { description: string }[]; areas: { code: string }[] }[];
  items: {
    kind: string;
    key: string;
    what: string;
    omission: { reason: string; omittedByRole: string } | null;
  }[];
}

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let drafted: Report;
const today = todayOf({} as never);
beforeAll(async () => void (kit = await openTestKit(situationService)));
beforeEach(async () => {
  group = await newGroup(kit, today);
  coordinator = kit.as('coordinator', group.tenantId);
  for (const description of ['Mörk gångväg', 'Trasig grind']) await note(coordinator, group, { description });
  await lock(coordinator, await paint(coordinator, group, 0));
  drafted = (
    await act('draft', { municipalityId: encodeId('Municipality', group.tenantId), month: today.slice(0, 7) })
  ).monthlyReport;
});
afterAll(() => kit.close());

async function act(operation: keyof typeof operations, input: object, ask = coordinator) {
  const { data, errors } = await ask<
    Record<string, { monthlyReport: Report; userErrors: { code: string; path: string[] | null }[] }>
  >(operations[operation], { input });
  if (errors)
    return {
      monthlyReport: drafted,
      userErrors: [{ code: `${errors[0]!.extensions!['code']}`, path: null }],
    };
  return Object.values(data!)[0]!;
}
const at = ({ id, version }: Report, more: object = {}) => ({
  monthlyReportId: id,
  expectedVersion: version,
  ...more,
});
const itemOf = ({ items }: Report, what: string) => {
  const { kind, key } = items.find((item) => item.what.includes(what))!;
  return { kind, key };
};
const told = ({ sections }: Report) =>
  sections.flatMap(({ deficiencies }) => deficiencies.map(({ description }) => description)).sort();
const reason = 'Hör till en pågående utredning';

test('what is left out with a reason is told to nobody, survives new content and a correction, and is taken in again (R39)', async () => {
  expect(told(drafted)).toEqual(['Mörk gångväg', 'Trasig grind']);
  const item = itemOf(drafted, 'Mörk gångväg');
  const { monthlyReport: less } = await act('omit', at(drafted, { ...item, reason }));
  expect(told(less)).toEqual(['Trasig grind']);
  expect(less.items.filter(({ omission }) => omission)).toMatchObject([
    { what: expect.stringContaining('Mörk gångväg'), omission: { reason, omittedByRole: 'coordinator' } },
  ]);
  const { monthlyReport: anew } = await act('redraft', at(less));
  expect(told(anew)).toEqual(['Trasig grind']);
  const { monthlyReport: approved } = await act('approve', at(anew));
  const { monthlyReport: sent } = await act('send', at(approved));
  const seen = await kit.as('council-member', group.tenantId)(
    `query ($id: ID!) { monthlyReport(id: $id) { items { what } sections { deficiencies { description } } } }`,
    { id: sent.id },
  );
  expect(JSON.stringify(seen)).not.toContain('Mörk gångväg');
  expect(seen.data!['monthlyReport'].items).toBeNull();
  expect((await act('include', at(sent, item))).userErrors).toMatchObject([{ code: 'RULE_BROKEN' }]);
  const { monthlyReport: next } = await act('correct', at(sent, { changeNote: 'En brist till' }));
  expect(told(next)).toEqual(['Trasig grind']);
  const { monthlyReport: whole } = await act('include', at(next, item));
  expect(told(whole)).toEqual(['Mörk gångväg', 'Trasig grind']);
  expect(whole.items.some(({ omission }) => omission)).toBe(false);
});

test('an approved report is a draft again; areas, figures, meetings can be left out too, and come back in their place', async () => {
  const codes = ({ sections }: Report) => sections.flatMap(({ areas }) => areas.map(({ code }) => code));
  const { monthlyReport: approved } = await act('approve', at(drafted));
  const second = approved.items.filter(({ kind }) => kind === 'LEVELS')[1]!;
  const item = { kind: second.kind, key: second.key };
  const { monthlyReport: less } = await act('omit', at(approved, { ...item, reason }));
  expect(less.state).toBe('DRAFT');
  expect(codes(less)).toHaveLength(codes(drafted).length - 1);
  const { monthlyReport: whole } = await act('include', at(less, item));
  expect(codes(whole)).toEqual(codes(drafted));
});

test('a reason is needed, what is not there is refused, the second of two is told, and others may not', async () => {
  const item = itemOf(drafted, 'Mörk gångväg');
  expect((await act('omit', at(drafted, { ...item, reason: ' ' }))).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'reason'] },
  ]);
  for (const unknown of [
    { ...item, key: 'finns-inte' },
    { kind: 'SUMMARY', key: item.key },
  ])
    expect((await act('omit', at(drafted, { ...unknown, reason }))).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'key'] },
    ]);
  await act('omit', at(drafted, { ...item, reason }));
  expect((await act('omit', at(drafted, { ...item, reason }))).userErrors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  const police = kit.as('kommunpolis', group.tenantId);
  expect((await act('omit', at(drafted, { ...item, reason }), police)).userErrors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});
