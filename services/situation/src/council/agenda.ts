import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { AgendaItem, AgendaItemKind } from './agenda-item';
import { CouncilMeetingState, type CouncilMeeting } from './council-meeting';

// What is decided at the meeting stays on its agenda. At most a hundred of each kind: nobody treats more in an afternoon.
const items = `
  (select 'PICTURE' as kind, picture.id from joint_picture picture
    where picture.tenant_id = $1 and picture.state = 'LOCKED' and not exists (select from joint_picture revised
        where revised.tenant_id = $1 and revised.supersedes_id = picture.id and revised.state = 'LOCKED') and picture.meeting_date <= $3
      and (picture.locked_at at time zone 'Europe/Stockholm')::date >= coalesce(
        (select max(earlier.date) from council_meeting earlier where earlier.tenant_id = $1 and earlier.state = 'HELD' and earlier.date < $3), '-infinity')
      and not exists (select from agenda_item item join council_meeting held on held.tenant_id = $1 and held.id = item.council_meeting_id and held.state = 'HELD'
        where item.tenant_id = $1 and item.picture_id = picture.id)
    order by picture.meeting_date desc limit 100)
  union all
  (select 'PROPOSAL', inquiry.id from inquiry where inquiry.tenant_id = $1 and (inquiry.state = 'PROPOSED' or exists (
      select from council_decision decision where decision.tenant_id = $1 and decision.council_meeting_id = $2 and decision.inquiry_id = inquiry.id))
    order by inquiry.proposed_on, inquiry.id limit 100)
  union all
  (select 'DELIVERED', inquiry.id from inquiry
    where inquiry.tenant_id = $1 and (inquiry.state = 'DELIVERED' or inquiry.accepted_on = $3) order by inquiry.delivered_on, inquiry.id limit 100)
  union all
  (select 'OVERDUE', deficiency.id from deficiency where deficiency.tenant_id = $1
    and (deficiency.open and deficiency.escalation = 'COUNCIL' or exists (select from council_decision decision
      where decision.tenant_id = $1 and decision.council_meeting_id = $2 and decision.deficiency_id = deficiency.id and decision.inquiry_id is null))
    order by deficiency.due_date, deficiency.id limit 100)`;

const columnOf = {
  PICTURE: 'pictureId',
  PROPOSAL: 'inquiryId',
  DELIVERED: 'inquiryId',
  OVERDUE: 'deficiencyId',
} as const;

/** A meeting's agenda: as it was, when it is held; else what waits for the council now, and its own items. */
export async function agendaOf(db: Db, meeting: CouncilMeeting): Promise<AgendaItem[]> {
  const { tenantId, id: councilMeetingId, date, state } = meeting;
  const kept = await db.find(AgendaItem, {
    where: { tenantId, councilMeetingId },
    order: { position: 'ASC', id: 'ASC' },
  });
  if (state === CouncilMeetingState.HELD) return kept;
  const rows = await db.query<{ kind: keyof typeof columnOf; id: string }[]>(items, [
    tenantId,
    councilMeetingId,
    date,
  ]);
  const none = { text: null, pictureId: null, inquiryId: null, deficiencyId: null };
  const waiting = rows.map(({ kind, id }, index) =>
    db.create(AgendaItem, {
      ...{ tenantId, id, councilMeetingId, position: index + 1, kind: AgendaItemKind[kind] },
      ...none,
      [columnOf[kind]]: id,
    }),
  );
  return [...waiting, ...kept];
}
