import type { Caller as Ask } from '@medborgarlofte/platform/test-kit';
import type { TestGroup } from '../testing';

const fields =
  'id state handling reason owner ownerOrganisation ownerName dueDate overdue escalation version notedByRole notedByName notedOn history(first: 100) { nodes { number kind state text byRole byOrganisation } } inquiries { id kind state version question } viewerCan { assess handle reportBack close }';
const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { deficiency { ${fields} } userErrors { code message path } } }`;

/** A deficiency as tests see it. */
export interface SeenDeficiency {
  id: string;
  state: string;
  handling: string | null;
  reason: string | null;
  owner: string;
  ownerOrganisation: string | null;
  ownerName: string | null;
  dueDate: string;
  overdue: boolean;
  escalation: string;
  version: number;
  notedByRole: string;
  notedByName: string | null;
  notedOn: string;
  history: {
    nodes: {
      number: number;
      kind: string;
      state: string;
      text: string | null;
      byRole: string | null;
      byOrganisation: string | null;
    }[];
  };
  inquiries: { id: string; kind: string; state: string; version: number; question: string }[];
  viewerCan: { assess: boolean; handle: boolean; reportBack: boolean; close: boolean };
}

/** What a mutation answered: the deficiency, its expected failures, and the code of an error that is none. */
export interface DeficiencyAnswer {
  deficiency: SeenDeficiency | null;
  userErrors: { code: string; message: string; path: string[] | null }[];
  error: unknown;
}

/** Asks for a mutation of deficiencies. */
export async function act(ask: Ask, name: string, input: object): Promise<DeficiencyAnswer> {
  const { data, errors } = await ask(mutation(name), { input });
  const answer = data?.[name] as Omit<DeficiencyAnswer, 'error'> | null | undefined;
  return {
    deficiency: answer?.deficiency ?? null,
    userErrors: answer?.userErrors ?? [],
    error: errors?.[0]?.extensions?.['code'],
  };
}

/** Notes a deficiency in an area and gives it. */
export async function note(ask: Ask, group: TestGroup, given: object = {}): Promise<SeenDeficiency> {
  const input = {
    source: 'OTHER',
    areaId: group.areas.get('disorder'),
    description: 'Mörk gångväg',
    ...given,
  };
  const { deficiency, userErrors, error } = await act(ask, 'noteDeficiency', input);
  expect({ userErrors, error }).toEqual({ userErrors: [], error: undefined });
  return deficiency!;
}

/** Does something with a deficiency in the version given, and gives it. */
export async function move(
  ask: Ask,
  name: string,
  { id, version }: { id: string; version: number },
  given: object = {},
): Promise<SeenDeficiency> {
  const input = { deficiencyId: id, expectedVersion: version, ...given };
  const { deficiency, userErrors, error } = await act(ask, name, input);
  expect({ userErrors, error }).toEqual({ userErrors: [], error: undefined });
  return deficiency!;
}

/** A deficiency by its id, or null when the caller sees none. */
export async function seeDeficiency(ask: Ask, id: string): Promise<SeenDeficiency | null> {
  const { data } = await ask(`query ($id: ID!) { deficiency(id: $id) { ${fields} } }`, { id });
  return (data?.['deficiency'] as SeenDeficiency | null | undefined) ?? null;
}
