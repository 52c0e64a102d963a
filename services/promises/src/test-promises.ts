import { encodeId } from '@medborgarlofte/platform/ids';
import type { Caller } from '@medborgarlofte/platform/test-kit';
import { buildSubgraph } from '@medborgarlofte/platform/subgraph';
import { isObjectType } from 'graphql';
import { promisesService } from './service';

/** What a test selects of a promise after each act. */
export const selected = 'id number title state publication version period { start end } updatedByRole';

const { schema } = buildSubgraph(promisesService);

// What an answer holds depends on the mutation; each test says what it expects of it.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = Record<string, any>;

/** The payload of a mutation with its thing selected, by its input; top-level errors are thrown. */
export async function act(caller: Caller, mutation: string, input: object, request = {}): Promise<Answer> {
  const { data, errors } = await send(caller, mutation, input, request);
  if (errors) throw new Error(JSON.stringify(errors));
  return data![mutation];
}

/** The whole answer of a mutation. */
export function send(caller: Caller, mutation: string, input: object, request = {}) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
  return caller(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${payload(`${type}Payload`)} } }`,
    { input },
    request,
  );
}

const things: Record<string, string> = {
  promise: selected,
  next: `${selected} directions { id text activities { text status } } activities { text status }`,
  direction: 'id text area position',
  activity: 'id text parties status statusReason position',
  followUp: 'id text status published',
  followUps: 'id published',
  signature: 'id role place date',
  adoption: 'id body date',
  agreement: 'id title published version',
};

function payload(type: string): string {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`No ${type}`);
  const fields = Object.keys(found.getFields()).filter((name) => name in things);
  return [...fields.map((name) => `${name} { ${things[name]} }`), 'userErrors { code message path }'].join(
    ' ',
  );
}

export interface TestPromise {
  id: string;
  number: number;
  version: number;
  state: string;
  publication: string;
  directions: { id: string; activities: { id: string }[] }[];
}

/** The day so many days from today. */
export const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const commitment = { text: 'Fler trafikkontroller', parties: ['POLICE'] };

/** A new draft with one direction and two activities, one of the police and one of the municipality. */
export async function newDraft(caller: Caller, tenantId: string, more: object = {}): Promise<TestPromise> {
  const input = {
    municipalityId: encodeId('Municipality', tenantId),
    title: 'Medborgarlöfte',
    period: { kind: 'ROLLING', start: day(-60), end: day(60) },
    directions: [
      { text: 'Trafik', activities: [commitment, { text: 'Ny belysning', parties: ['MUNICIPALITY'] }] },
    ],
    ...more,
  };
  const { promise } = await act(caller, 'createPromise', input);
  return now(caller, promise.id);
}

/** The promise as the caller sees it now. */
export async function now(caller: Caller, id: string): Promise<TestPromise> {
  const { data } = await caller(
    `query ($id: ID!) { promise(by: { id: $id }) { ${selected} directions { id activities { id } } } }`,
    { id },
  );
  return data!.promise;
}

/** The input that names a promise at its present version. */
export async function at(caller: Caller, id: string, more: object = {}) {
  return { promiseId: id, expectedVersion: (await now(caller, id)).version, ...more };
}

/** A promise that has been proposed, adopted and published. */
export async function newPublished(
  caller: Caller,
  tenantId: string,
  more: object = {},
): Promise<TestPromise> {
  const { id } = await newDraft(caller, tenantId, more);
  await act(caller, 'proposePromise', await at(caller, id));
  await act(caller, 'adoptPromise', await at(caller, id, { body: 'Kommunstyrelsen', date: day(-50) }));
  await act(caller, 'publishPromise', await at(caller, id));
  return now(caller, id);
}

/** The answer without what differs from request to request, to compare two of them byte by byte. */
export const bytes = (answer: unknown) => JSON.stringify(answer).replace(/"requestId":"[^"]*"/, '');
