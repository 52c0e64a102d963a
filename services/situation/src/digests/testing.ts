import { encodeId } from '@medborgarlofte/platform/ids';
import type { Mail } from '@medborgarlofte/platform/mail';
import { testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { decreed, planned, whole } from '../council/testing';
import { todayOf } from '../caller';
import { daysAfter } from '../days';
import { move, note } from '../deficiencies/testing';
import { entriesOf, lock, newGroup, paint, report, type TestGroup } from '../testing';
import { countyOf } from './county-grant';
import { monthlyOperations } from '../monthly-reports/testing';

const today = () => todayOf({} as never);

/** A text that no mail may hold. */
const canary = () => `kanarie-${Math.random().toString(36).slice(2)}`;

/** Does a mutation that must succeed, and gives its thing. */
export async function done(ask: Caller, name: string, input: object, fields = '__typename') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} userErrors { code message path } } }`,
    { input },
  );
  expect({ name, errors, userErrors: data?.[name].userErrors }).toMatchObject({ name, userErrors: [] });
  return data![name];
}

/** A group that has met last month, meets in a week and the week after, with seats that have addresses. */
export async function groupWithSeats(kit: TestKit): Promise<TestGroup> {
  const days = [-40, 7, 14].map((away) => daysAfter(today(), away));
  const group = await newGroup(kit, ...days);
  const coordinator = kit.as('coordinator', group.tenantId);
  const municipalityId = encodeId('Municipality', group.tenantId);
  for (const [organisationSlug, name, position] of [
    ['skolorna', 'kurator', 'MEMBER'],
    ['skolorna', 'rektor', 'MEMBER'],
    ['nvk', 'tekniker', 'MEMBER'],
    [null, 'samordnare', 'COORDINATOR'],
  ])
    await done(coordinator, 'saveGroupMember', {
      ...{ municipalityId, organisationSlug, function: `${name} ${canary()}`, position },
      email: `${name}@example.se`,
    });
  const offices = { councilEmail: 'rad@example.se', countyEmail: 'lan@example.se' };
  const rule = { cadence: 'DAILY', weekday: 1, hour: 8, ...offices };
  await done(coordinator, 'setDigestRule', { municipalityId, expectedVersion: 0, ...rule });
  await letCountyRead(group.tenantId);
  const quiet = { quietFrom: '22:00', quietTo: '05:00', workdaysOnly: false };
  await done(coordinator, 'setReminderRule', {
    ...{ municipalityId, expectedVersion: 0, atDeadline: false, ...quiet },
  });
  return group;
}

/** As the tenants service leaves it when a municipality opens its monthly reports to its county board, and when that is over. */
export async function letCountyRead(tenantId: string, until: 'now' | 'later' = 'later'): Promise<void> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  await client.query(
    until === 'now'
      ? `update access.reach set revoked_at = now() where tenant_id = $1 and organisation = $2`
      : `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to)
           values ($1, gen_random_uuid(), 'monthly_reports', $2, '2020-01-01', '2199-12-31')`,
    [tenantId, `county/${countyOf(tenantId)}`],
  );
  await client.end();
}

/** Lets something of every kind wait, each text a canary. Gives the id of a report that was returned. */
export async function letEverythingWait(kit: TestKit, group: TestGroup): Promise<void> {
  const { tenantId } = group;
  const [coordinator, council] = [kit.as('coordinator', tenantId), kit.as('council-member', tenantId)];
  const [school, nvk] = ['skolorna', 'nvk'].map((slug) => kit.as('reporter', tenantId, slug)) as [
    Caller,
    Caller,
  ];
  const municipalityId = encodeId('Municipality', tenantId);
  const reportId = await report(school, group, 1, 'skolorna', entriesOf(group));
  await done(coordinator, 'returnReport', { reportId, expectedVersion: 2, comment: canary() });
  const cancel = { meetingId: group.meetings[2], expectedVersion: 1, reason: canary() };
  await done(coordinator, 'cancelMeeting', cancel);
  const text = { kind: 'GUIDELINE', expectedVersion: 0, text: canary() };
  await done(coordinator, 'publishGroupText', { municipalityId, ...text });
  await report(school, group, 0, 'skolorna', entriesOf(group));
  await lock(coordinator, await paint(coordinator, group, 0));
  const later = daysAfter(today(), 30);
  const noted = await note(coordinator, group, { description: canary() });
  await move(coordinator, 'assessDeficiency', noted, {
    ...{ handling: 'HANDLE_NOW', owner: 'ORGANISATION', ownerOrganisationSlug: 'nvk', dueDate: later },
  });
  await letKnowledgeAge(coordinator, tenantId);
  await letCouncilWork({ coordinator, council, nvk }, group, later);
  await letMonthsCome({ coordinator, council }, group);
}

/** What was seen on a walk and is to be seen to by an organisation, and what the group measures: both too late. */
async function letKnowledgeAge(coordinator: Caller, tenantId: string): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const [date, dueDate] = [-60, -1].map((away) => daysAfter(today(), away));
  const { place } = await done(
    coordinator,
    'addNamedPlace',
    { municipalityId, name: canary() },
    'place { id }',
  );
  const walk = { placeId: place.id, ledBy: canary(), participants: [canary()], summary: canary() };
  const { safetyWalk } = await done(
    coordinator,
    'addSafetyWalk',
    { municipalityId, date, ...walk },
    'safetyWalk { id }',
  );
  await done(coordinator, 'addWalkObservation', {
    ...{
      safetyWalkId: safetyWalk.id,
      kind: 'LIGHTING',
      seen: canary(),
      dueDate,
      ownerOrganisationSlug: 'nvk',
    },
  });
  const measured = { title: canary(), unit: canary(), method: canary(), measuredBy: canary() };
  await done(coordinator, 'addMeasurement', { municipalityId, ...measured, firstDue: date });
}

async function letCouncilWork(
  { coordinator, council, nvk }: Record<'coordinator' | 'council' | 'nvk', Caller>,
  group: TestGroup,
  later: string,
): Promise<void> {
  const { tenantId } = group;
  const meeting = await planned(coordinator, tenantId, daysAfter(today(), -1));
  const order = { kind: 'ANALYSIS', assigneeOrganisationSlug: 'nvk', dueDate: later };
  const ordered: { id: string; version: number }[] = [];
  for (const _ of ['given', 'delivered']) {
    const noted = await note(coordinator, group, { description: canary() });
    const proposed = await move(coordinator, 'assessDeficiency', noted, {
      ...{ handling: 'PROPOSE_ANALYSIS', reason: canary(), owner: 'COUNCIL', dueDate: later },
    });
    const decision = await decreed(council, 'makeCouncilDecision', {
      ...{ councilMeetingId: meeting.id, text: canary(), ...order, inquiryId: proposed.inquiries[0]!.id },
    });
    ordered.push(decision.inquiry);
  }
  const { id: inquiryId, version } = ordered[1]!;
  const saved = await decreed(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, ...whole });
  await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: saved.version });
  await planned(coordinator, tenantId, daysAfter(today(), 6));
}

interface Drafted {
  id: string;
  version: number;
  sections: { kind: string }[];
}

async function letMonthsCome(
  { coordinator, council }: Record<'coordinator' | 'council', Caller>,
  { tenantId }: TestGroup,
): Promise<void> {
  const month = daysAfter(today(), -40).slice(0, 7);
  const act = async (ask: Caller, operation: keyof typeof monthlyOperations, input: object) => {
    const { data } = await ask<Record<string, { monthlyReport: Drafted; userErrors: unknown[] }>>(
      monthlyOperations[operation],
      { input },
    );
    const [answer] = Object.values(data!);
    expect(answer!.userErrors).toEqual([]);
    return answer!.monthlyReport;
  };
  const at = ({ id, version }: Drafted) => ({ monthlyReportId: id, expectedVersion: version });
  const drafted = await act(coordinator, 'draft', {
    ...{ municipalityId: encodeId('Municipality', tenantId), month },
  });
  const sections = drafted.sections.map(({ kind }) => ({ kind, text: canary() }));
  const edited = await act(coordinator, 'edit', { ...at(drafted), sections });
  const sent = await act(coordinator, 'send', at(await act(coordinator, 'approve', at(edited))));
  await act(council, 'comment', { monthlyReportId: sent.id, text: canary() });
  await act(coordinator, 'correct', { ...at(sent), changeNote: canary() });
}

/** A way out for mail that keeps them, and may refuse some. */
export const catching = (refuse: (mail: Mail) => boolean = () => false) => {
  const mails: Mail[] = [];
  const send = (mail: Mail) => {
    if (refuse(mail)) return Promise.reject(new Error('the mailbox is full'));
    mails.push(mail);
    return Promise.resolve();
  };
  return { mails, send, close: () => undefined };
};
