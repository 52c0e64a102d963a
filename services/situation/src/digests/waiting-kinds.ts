import type { Db } from '@medborgarlofte/platform/unit-of-work';

/** For whom something waits. `GROUP` is everybody with a seat, `KEEPERS` coordinator and deputy. */
export type Audience = 'ORGANISATION' | 'GROUP' | 'KEEPERS' | 'COUNCIL' | 'COUNTY';

/** A thing that waits: named by its id and, where it can come to wait anew, by what made it. */
export interface Waiting {
  thing: string;
  audience: Audience;
  /** Of an organisation's own things, its slug. */
  organisation: string | null;
}

/** A kind of thing that waits, as a digest counts it. */
export interface WaitingKind {
  name: string;
  /** Where it is seen to, beneath the municipality's rooms. */
  room: string;
  /** Whether it is told of again when it has been open for another week; news is told once. */
  again: boolean;
  label: { sv: string; en: string };
  /** Gives the columns of `Waiting`, from the state of things. $1 is the tenant, $2 now. Nobody is mailed about what is invented. */
  sql: string;
}

const today = `($2::timestamptz at time zone 'Europe/Stockholm')::date`;
const lately = `$2::timestamptz - interval '14 days'`;
/** SQL, the deficiencies and who sees to each; areas to collect and forward are known to coordinator, deputy and police alone (R33). */
const owner = `case owner when 'ORGANISATION' then 'ORGANISATION' when 'COUNCIL' then 'COUNCIL' else 'KEEPERS' end as audience,
  owner_organisation as organisation from deficiency
  where tenant_id = $1 and state <> 'CLOSED' and not fictitious and (not restricted or owner = 'GROUP' or owner_organisation = 'polisen')`;

/** SQL, that a deficiency does not wait for the council to judge a mapping or analysis: its owner has done what was asked. */
const notDelivered = `not exists (select from inquiry where inquiry.tenant_id = $1 and inquiry.deficiency_id = deficiency.id and inquiry.state = 'DELIVERED')`;

/** SQL, whose it is to see to something of the knowledge beside the reports. */
const seesTo = `case when owner_organisation is null then 'KEEPERS' else 'ORGANISATION' end as audience, owner_organisation as organisation`;

/** Every kind of thing that a digest can tell of, in the order of the mail. A further kind is one more entry. */
export const waitingKinds: WaitingKind[] = [
  {
    ...{ name: 'report-returned', room: '/rapport', again: true },
    label: { sv: 'Rapporter att komplettera', en: 'Reports to complete' },
    sql: `select report.id || '.' || coalesce((select max(written_at)::text from report_comment comment
        where comment.tenant_id = $1 and comment.report_id = report.id and comment.returned), '') as thing, 'ORGANISATION' as audience, organisation_slug as organisation
      from report join meeting on meeting.tenant_id = report.tenant_id and meeting.id = report.meeting_id
      where report.tenant_id = $1 and report.state = 'RETURNED' and not report.fictitious and meeting.state = 'PLANNED' and meeting.date >= ${today}`,
  },
  {
    ...{ name: 'meeting-changed', room: '/moten', again: false },
    label: { sv: 'Möten som har flyttats eller ställts in', en: 'Meetings that were moved or cancelled' },
    sql: `select id || '.' || version as thing, 'GROUP' as audience, null as organisation from meeting
      where tenant_id = $1 and not fictitious and date >= ${today} and (state = 'CANCELLED' or (state = 'PLANNED' and moved_from is not null))`,
  },
  {
    ...{ name: 'text-to-confirm', room: '/riktlinje', again: true },
    label: { sv: 'Texter att läsa och bekräfta', en: 'Texts to read and confirm' },
    sql: `select distinct text.id::text as thing, 'ORGANISATION' as audience, seat.organisation_slug as organisation
      from group_text text join group_member seat on seat.tenant_id = text.tenant_id and seat.organisation_slug is not null
      where text.tenant_id = $1
        and not exists (select from group_text newer where newer.tenant_id = $1 and newer.kind = text.kind and newer.version_number > text.version_number)
        and not exists (select from reporting_group own where own.tenant_id = $1 and own.fictitious)
        and not exists (select from text_confirmation done where done.tenant_id = $1 and done.text_id = text.id and done.organisation_slug = seat.organisation_slug)`,
  },
  {
    ...{ name: 'picture-locked', room: '/lagesbilder', again: false },
    label: { sv: 'Nya lägesbilder', en: 'New joint pictures' },
    sql: `select id::text as thing, 'GROUP' as audience, null as organisation from joint_picture
      where tenant_id = $1 and state = 'LOCKED' and not fictitious and locked_at > ${lately}`,
  },
  {
    ...{ name: 'deficiency-overdue', room: '/brister', again: true },
    label: { sv: 'Brister vars datum har passerat', en: 'Deficiencies that are overdue' },
    sql: `select id || '.' || due_date as thing, ${owner} and due_date < ${today} and ${notDelivered}`,
  },
  {
    ...{ name: 'deficiency-given', room: '/brister', again: false },
    label: { sv: 'Brister att ta hand om', en: 'Deficiencies to see to' },
    sql: `select id || '.' || coalesce(owner_organisation, owner) as thing, ${owner} and due_date >= ${today}
      and state not in ('MAPPING', 'ANALYSIS')`,
  },
  {
    ...{ name: 'observation-overdue', room: '/kunskap', again: true },
    label: {
      sv: 'Iakttagelser från trygghetsvandringar vars datum har passerat',
      en: 'Observations of safety walks that are overdue',
    },
    sql: `select observation.id || '.' || due_date as thing, ${seesTo}
      from walk_observation observation join safety_walk walk on walk.tenant_id = $1 and walk.id = observation.walk_id
      where observation.tenant_id = $1 and state = 'OPEN' and due_date < ${today} and not fictitious`,
  },
  {
    ...{ name: 'measurement-overdue', room: '/kunskap', again: true },
    label: { sv: 'Mätningar där en omgång saknas', en: 'Measurements of which a round is missing' },
    sql: `select id || '.' || next_due as thing, ${seesTo}
      from measurement where tenant_id = $1 and archived_on is null and next_due < ${today} and not fictitious`,
  },
  {
    ...{ name: 'feedback-given', room: '/aterkoppling', again: false },
    label: { sv: 'Ny återkoppling', en: 'New feedback' },
    sql: `select id || '.' || version as thing, case organisation_key when '' then 'COUNCIL' else 'ORGANISATION' end as audience,
        nullif(organisation_key, '') as organisation
      from feedback where tenant_id = $1 and not fictitious and not restricted and not superseded and given_at > ${lately}
        and not exists (select from feedback_reading reading where reading.tenant_id = $1 and reading.feedback_id = feedback.id
          and reading.version >= feedback.version)`,
  },
  {
    ...{ name: 'feedback-overdue', room: '/aterkoppling', again: true },
    label: { sv: 'Återkoppling som är försenad', en: 'Feedback that is overdue' },
    sql: `select id::text as thing, 'KEEPERS' as audience, null as organisation from feedback
      where tenant_id = $1 and not fictitious and given_at is null and due_date < ${today}`,
  },
  {
    ...{ name: 'inquiry-given', room: '', again: true },
    label: { sv: 'Kartläggningar och analyser att göra', en: 'Mappings and analyses to make' },
    sql: `select id || '.' || state || coalesce(delivered_on::text, '') as thing, 'ORGANISATION' as audience, assignee_organisation as organisation
      from inquiry where tenant_id = $1 and not fictitious and state in ('ASSIGNED', 'RETURNED')`,
  },
  {
    ...{ name: 'inquiry-delivered', room: '/rad', again: true },
    label: { sv: 'Kartläggningar och analyser att godkänna', en: 'Mappings and analyses to accept' },
    sql: `select id || '.' || delivered_on as thing, 'COUNCIL' as audience, null as organisation
      from inquiry where tenant_id = $1 and not fictitious and state = 'DELIVERED'`,
  },
  {
    ...{ name: 'council-agenda', room: '/rad', again: false },
    label: { sv: 'Möten i rådet med ärenden', en: "The council's meetings with matters to decide" },
    sql: `select id::text as thing, 'COUNCIL' as audience, null as organisation from council_meeting meeting
      where tenant_id = $1 and not fictitious and state = 'PLANNED' and date between ${today} and ${today} + 14
        and (exists (select from agenda_item item where item.tenant_id = $1 and item.council_meeting_id = meeting.id)
          or exists (select from inquiry where tenant_id = $1 and state in ('PROPOSED', 'DELIVERED'))
          or exists (select from deficiency where tenant_id = $1 and state <> 'CLOSED' and escalation = 'COUNCIL'))`,
  },
  {
    ...{ name: 'month-drafted', room: '/manad', again: true },
    label: { sv: 'Månadsrapporter att granska och skicka', en: 'Monthly reports to look through and send' },
    sql: `select id::text as thing, 'KEEPERS' as audience, null as organisation
      from monthly_report where tenant_id = $1 and not fictitious and state <> 'SENT'`,
  },
  {
    ...{ name: 'month-sent', room: '/manad', again: false },
    label: { sv: 'Nya månadsrapporter', en: 'New monthly reports' },
    sql: `select id::text as thing, reader.audience, null as organisation
      from monthly_report, (values ('COUNCIL'), ('COUNTY')) as reader (audience)
      where tenant_id = $1 and not fictitious and sent_at > ${lately}`,
  },
  {
    ...{ name: 'month-commented', room: '/manad', again: false },
    label: { sv: 'Kommentarer på månadsrapporter', en: 'Comments on monthly reports' },
    sql: `select comment.id::text as thing, 'KEEPERS' as audience, null as organisation
      from monthly_report_comment comment join monthly_report on monthly_report.tenant_id = $1 and monthly_report.id = comment.report_id
      where comment.tenant_id = $1 and not fictitious and written_at > ${lately} and author_role not in ('coordinator', 'deputy')`,
  },
];

const everything = waitingKinds
  .map(({ name, sql }) => `select '${name}' as kind, thing, audience, organisation from (${sql}) as found`)
  .join(' union all ');

/** What waits in a tenant, by kind; each thing once for each audience. */
export async function readWaiting(db: Db, tenantId: string, now: Date): Promise<Map<WaitingKind, Waiting[]>> {
  const rows = await db.query<(Waiting & { kind: string })[]>(everything, [tenantId, now]);
  const ofKind = (name: string) =>
    rows
      .filter(({ kind }) => kind === name)
      .map(({ thing, audience, organisation }) => ({ thing: `${name}.${thing}`, audience, organisation }));
  return new Map(waitingKinds.map((kind) => [kind, ofKind(kind.name)]));
}
