import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { escalateOverdue } from '@medborgarlofte/situation/deficiencies/escalate-overdue.service';
import type { Filling } from './fillers';
import { member, otherUnit, ownUnit, reporter, type Person } from './people';

interface Thing {
  id: string;
  version: number;
}

const later = '2199-01-01';
const council = member('council-member');
const own = reporter('reporter', ownUnit!);

/**
 * Published: a deficiency whose cause analysis the council ordered, got and accepted, with the meeting's minutes. Draft:
 * deficiencies, mappings and a meeting in each state in which somebody has something to do.
 */
export async function fillCouncil(filling: Filling, areas: string[], known: string[]): Promise<void> {
  const [area, forwarded] = areas as [string, string];
  if (filling.stage === 'published') return fillSettled(filling, area, known);
  await note(filling, forwarded, member('kommunpolis'));
  await note(filling, area, reporter('reporter-elsewhere', otherUnit!), otherUnit);
  const meeting = await plan(filling, '2022-02-10');
  await propose(filling, area, 'PROPOSE_MAPPING');
  await order(filling, meeting, await propose(filling, area, 'PROPOSE_MAPPING'), null);
  await write(
    filling,
    await order(filling, meeting, await propose(filling, area, 'PROPOSE_ANALYSIS')),
    known,
  );
  await deliverAgain(
    filling,
    await order(filling, meeting, await propose(filling, area, 'PROPOSE_ANALYSIS')),
    known,
  );
  await assess(filling, await note(filling, area, own, ownUnit), toOwnUnit);
  const handled = await assess(filling, await note(filling, area, own, ownUnit), toOwnUnit);
  await act(filling, 'handleDeficiency', handled, { text: filling.text() });
  for (const day of ['2190-01-01', '2190-02-01']) await climb(filling, day);
}

const toOwnUnit = { handling: 'HANDLE_NOW', owner: 'ORGANISATION', ownerOrganisationSlug: ownUnit };

async function fillSettled(filling: Filling, area: string, known: string[]): Promise<void> {
  const { text, mutate } = filling;
  const meeting = await plan(filling, '2022-01-15');
  await mutate('addAgendaItem', { councilMeetingId: meeting.id, text: text(), idempotencyKey: text() });
  const seen = { source: 'PICTURE', sourceId: known[0] };
  const inquiry = await order(filling, meeting, await propose(filling, area, 'PROPOSE_ANALYSIS', seen));
  const delivered = await inquire(filling, 'deliverInquiry', await write(filling, inquiry, known), own);
  await inquire(filling, 'acceptInquiry', delivered, council);
  const { id, version } = await deficiencyOf(filling, inquiry);
  await act(filling, 'reportBackDeficiency', { id, version }, { text: text() });
  const { councilMeeting } = await filling.read('query ($id: ID!) { councilMeeting(id: $id) { version } }', {
    id: meeting.id,
  });
  await mutate('holdCouncilMeeting', {
    councilMeetingId: meeting.id,
    expectedVersion: councilMeeting.version,
    attendance: [{ role: text(), organisation: text() }],
  });
}

async function plan({ tenantId, text, mutate }: Filling, date: string): Promise<Thing> {
  const municipalityId = encodeId('Municipality', tenantId);
  const input = { municipalityId, date, place: text(), idempotencyKey: text() };
  return (await mutate('planCouncilMeeting', input))['councilMeeting']!;
}

async function note(
  { text, mutate }: Filling,
  areaId: string,
  person: Person,
  organisationSlug?: string,
  source: object = { source: 'OTHER' },
): Promise<Thing> {
  const input = { areaId, description: text(), organisationSlug, idempotencyKey: text(), ...source };
  return (await mutate('noteDeficiency', input, person))['deficiency']!;
}

async function act({ mutate }: Filling, name: string, { id, version }: Thing, given: object): Promise<Thing> {
  return (await mutate(name, { deficiencyId: id, expectedVersion: version, ...given }))['deficiency']!;
}

const assess = (filling: Filling, noted: Thing, given: object) =>
  act(filling, 'assessDeficiency', noted, { reason: filling.text(), dueDate: later, ...given });

async function propose(filling: Filling, area: string, handling: string, source?: object): Promise<Thing> {
  const noted = await note(filling, area, own, ownUnit, source);
  return assess(filling, noted, { handling, owner: 'COUNCIL' });
}

/** The council orders what was proposed of a deficiency, from an organisation or from nobody yet. */
async function order(
  { text, mutate, read }: Filling,
  meeting: Thing,
  deficiency: Thing,
  assigneeOrganisationSlug: string | null = ownUnit!,
): Promise<Thing> {
  const asked = 'query ($id: ID!) { deficiency(id: $id) { inquiries { id kind } } }';
  const { deficiency: found } = await read(asked, { id: deficiency.id });
  const [{ id, kind }] = found.inquiries;
  const decision = {
    councilMeetingId: meeting.id,
    kind,
    text: text(),
    inquiryId: id,
    idempotencyKey: text(),
  };
  await mutate(
    'makeCouncilDecision',
    { ...decision, question: text(), assigneeOrganisationSlug, dueDate: later },
    council,
  );
  const { inquiry } = await read('query ($id: ID!) { inquiry(id: $id) { id version } }', { id });
  return inquiry;
}

async function inquire(
  { mutate }: Filling,
  name: string,
  { id, version }: Thing,
  person: Person,
  given: object = {},
): Promise<Thing> {
  return (await mutate(name, { inquiryId: id, expectedVersion: version, ...given }, person))['inquiry']!;
}

const parts = ['victim', 'offender', 'place', 'events', 'sources', 'notShown', 'summary'];
const write = (filling: Filling, inquiry: Thing, restsOn: string[]) =>
  inquire(filling, 'saveInquiry', inquiry, own, {
    ...Object.fromEntries(parts.map((part) => [part, filling.text()])),
    restsOn,
  });

async function deliverAgain(filling: Filling, inquiry: Thing, known: string[]): Promise<void> {
  const delivered = await inquire(filling, 'deliverInquiry', await write(filling, inquiry, known), own);
  const missing = { comment: filling.text(), dueDate: later };
  const returned = await inquire(filling, 'returnInquiry', delivered, council, missing);
  await inquire(filling, 'deliverInquiry', returned, own);
}

async function deficiencyOf({ read }: Filling, { id }: Thing): Promise<Thing> {
  const { inquiry } = await read('query ($id: ID!) { inquiry(id: $id) { deficiency { id version } } }', {
    id,
  });
  return inquiry.deficiency;
}

/** What is overdue on a day climbs, as the job lets it. */
async function climb({ tenantId, source }: Filling, day: string): Promise<void> {
  const membership = { kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' };
  const actor = { subject: 'world', name: 'world', memberships: [membership], scopes: [] };
  await inScope(source, actor, (db) =>
    escalateOverdue(db, { actor, now: new Date(`${day}T06:00:00Z`) }, tenantId),
  );
}
