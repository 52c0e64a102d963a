import { encodeId } from '@medborgarlofte/platform/ids';
import type { Caller as Ask } from '@medborgarlofte/platform/test-kit';

const fields = `id kind organisationSlug organisationName arisenOn dueDate givenAt givenByRole note overdue overdueOn superseded version readAt
  report { id state } picture { id revision }
  areas { area { code } reportedLevel forwarded joint { level text } dissent { level reason } }
  noted { id handling } deficiency { id state } decision { id text } inquiry { id summary } viewerCan { give addNote markRead }`;

const municipality = (selection: string) =>
  `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { ${selection} } } }`;

/** Asks a municipality for something; null where the caller may not. */
export async function askMunicipality(ask: Ask, tenantId: string, selection: string) {
  const m = [{ __typename: 'Municipality', id: encodeId('Municipality', tenantId) }];
  const { data } = await ask(municipality(selection), { m });
  return data?._entities[0] ?? null;
}

/** What is open, and what was given, as somebody sees it. */
export async function feedbackFor(ask: Ask, tenantId: string) {
  const seen = await askMunicipality(
    ask,
    tenantId,
    `openFeedback(first: 100) { nodes { ${fields} } } givenFeedback(first: 100) { nodes { ${fields} } }`,
  );
  return { open: seen?.openFeedback?.nodes ?? [], given: seen?.givenFeedback?.nodes ?? [] };
}

/** One piece of feedback by its id, or null when the caller sees none. */
export async function seeFeedback(ask: Ask, id: string) {
  const { data } = await ask(`query ($id: ID!) { feedback(id: $id) { ${fields} } }`, { id });
  return data?.['feedback'] ?? null;
}

const giving = `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) { feedback { ${fields} } userErrors { code message path } } }`;
const marking = `mutation ($input: MarkFeedbackReadInput!) { markFeedbackRead(input: $input) { feedback { id readAt } userErrors { code } } }`;

/** Gives feedback, with a sentence or without. */
export async function give(ask: Ask, { id, version }: { id: string; version: number }, note?: string) {
  const { data, errors } = await ask(giving, {
    input: { feedbackId: id, expectedVersion: version, note },
  });
  return { ...data?.['giveFeedback'], error: errors?.[0]?.extensions?.['code'] };
}

/** Marks feedback as read. */
export async function markRead(ask: Ask, ...read: { id: string; version: number }[]) {
  const feedback = read.map(({ id, version }) => ({ feedbackId: id, version }));
  const { data, errors } = await ask(marking, { input: { feedback } });
  return { ...data?.['markFeedbackRead'], error: errors?.[0]?.extensions?.['code'] };
}
