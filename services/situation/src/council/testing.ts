import { encodeId } from '@medborgarlofte/platform/ids';
import type { Caller as Ask } from '@medborgarlofte/platform/test-kit';

const inquiry =
  'id kind state question assigneeOrganisation assigneeName dueDate summary returnComment version content { victim offender place events sources notShown } restsOn { picture { id } survey { id } safetyWalk { id } measurement { id } } viewerCan { assign write judge }';
const meeting =
  'id date place state version attendance { role organisation } agenda { kind text picture { id } inquiry { id } deficiency { id } } decisions { id number kind text question assigneeName dueDate deficiency { id } inquiry { id } } viewerCan { addItem decide hold }';
const mutations: Record<string, string> = {
  planCouncilMeeting: `councilMeeting { ${meeting} }`,
  addAgendaItem: `councilMeeting { ${meeting} }`,
  holdCouncilMeeting: `councilMeeting { ${meeting} }`,
  makeCouncilDecision: `decision { id number kind inquiry { ${inquiry} } deficiency { id state version } }`,
  assignInquiry: `inquiry { ${inquiry} }`,
  saveInquiry: `inquiry { ${inquiry} }`,
  deliverInquiry: `inquiry { ${inquiry} }`,
  acceptInquiry: `inquiry { ${inquiry} }`,
  returnInquiry: `inquiry { ${inquiry} }`,
};

/** Asks for a mutation of the council's: the thing, its expected failures, and the code of an error that is none. */
export async function decree(ask: Ask, name: string, input: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${mutations[name]} userErrors { code message path } } }`,
    { input },
  );
  const answer = data?.[name] ?? {};
  const thing = answer[Object.keys(answer).find((key) => key !== 'userErrors') ?? ''] ?? null;
  return {
    thing,
    userErrors: (answer.userErrors ?? []) as { code: string; path: string[] | null }[],
    error: errors?.[0]?.extensions?.['code'],
  };
}

/** The same where it must succeed: gives the thing. */
export async function decreed(ask: Ask, name: string, input: object) {
  const { thing, userErrors, error } = await decree(ask, name, input);
  expect({ name, userErrors, error }).toEqual({ name, userErrors: [], error: undefined });
  return thing;
}

/** Plans a meeting of the council. */
export const planned = (ask: Ask, tenantId: string, date: string) =>
  decreed(ask, 'planCouncilMeeting', {
    municipalityId: encodeId('Municipality', tenantId),
    date,
    place: 'Rådhuset',
  });

/** A meeting by its id. */
export async function seeMeeting(ask: Ask, id: string) {
  const { data } = await ask(`query ($id: ID!) { councilMeeting(id: $id) { ${meeting} } }`, { id });
  return data?.['councilMeeting'] ?? null;
}

/** A mapping or analysis by its id, or null when the caller sees none. */
export async function seeInquiry(ask: Ask, id: string) {
  const { data } = await ask(`query ($id: ID!) { inquiry(id: $id) { ${inquiry} } }`, { id });
  return data?.['inquiry'] ?? null;
}

/** A whole analysis. */
export const whole = {
  victim: 'Unga på väg hem',
  offender: 'Grupper som samlas sent',
  place: 'Mörk gångväg utan insyn',
  events: 'Bråk uppstår när sista bussen har gått',
  sources: 'Rapporter, samtal med skolan',
  notShown: 'Inte hur många som undviker platsen',
  summary: 'Belysning och bussens sista tur hänger ihop med bråken',
};
