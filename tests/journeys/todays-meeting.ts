import { signIn as tokensFor } from '@medborgarlofte/infra/testing/demo-tokens';
import { encodeId } from '@medborgarlofte/platform/ids';
import { ask } from '../sign-in/gateway';

/** Today in Sweden. */
export const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

/** Asks over the API as one of the demo realm's people; what is refused fails the journey. */
async function api(username: string, query: string, variables: object = {}): Promise<any> {
  const { access_token: token } = await tokensFor(process.env['KEYCLOAK_ISSUER']!, `${username}.fagersta`);
  const { data, errors } = await ask(query, token, {}, variables);
  expect([username, errors]).toEqual([username, undefined]);
  return data;
}

/** Seven report over the API at once; the school on a phone; the one for trade and business waits to be reminded. */
export const reporters: [username: string, organisation: string][] = [
  ['rapportor.socialtjanst', 'socialforvaltningen'],
  ['rapportor.oppenvarden', 'oppenvarden'],
  ['rapportor.nvk', 'nvk'],
  ['rapportor.fagerstahallen', 'fagerstahallen'],
  ['rapportor.fritidsgarden', 'fritidsgarden'],
  ['rapportor.projekt', 'projekt'],
  ['kommunpolis', 'polisen'],
];

/** Today's meeting: the cadence's, or one beside it. */
export async function todaysMeeting(): Promise<string> {
  const year = Number(today.slice(0, 4));
  const { municipality } = await api(
    'samordnare',
    `query ($year: Int!) { municipality(by: { code: "1982" }) { meetings(year: $year, first: 100) { nodes { id date state } } } }`,
    { year },
  );
  const planned = municipality.meetings.nodes.find(
    ({ date, state }: Record<string, string>) => date === today && state === 'PLANNED',
  );
  if (planned) return planned.id;
  const { addMeeting } = await api(
    'samordnare',
    `mutation ($input: AddMeetingInput!) { addMeeting(input: $input) { meeting { id } userErrors { message } } }`,
    { input: { municipalityId: encodeId('Municipality', '1982'), date: today } },
  );
  expect(addMeeting.userErrors).toEqual([]);
  return addMeeting.meeting.id;
}

/** Sends in a report in which nothing has changed. */
export async function reportAsBefore(
  meetingId: string,
  [username, organisationSlug]: [string, string],
): Promise<void> {
  const { reportAsBefore: answer } = await api(
    username,
    `mutation ($input: ReportAsBeforeInput!) { reportAsBefore(input: $input) { report { state } userErrors { message } } }`,
    { input: { meetingId, organisationSlug, expectedVersion: 0, submit: true } },
  );
  expect([organisationSlug, answer]).toEqual([
    organisationSlug,
    { report: { state: 'SUBMITTED' }, userErrors: [] },
  ]);
}
