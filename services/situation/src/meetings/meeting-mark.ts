import { createHash } from 'node:crypto';
import { tellChange } from '@medborgarlofte/platform/changes';
import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';

// One statement however many meetings, each part under the caller's scope: what one does not see leaves no mark.
const marks = `
  select wanted.position,
    (select picture.revision || '.' || picture.version from joint_picture picture
      where picture.tenant_id = wanted.tenant_id and picture.meeting_id = wanted.id order by picture.revision desc limit 1) as picture,
    (select string_agg(report.id || '.' || report.version, ',' order by report.id) from report
      where report.tenant_id = wanted.tenant_id and report.meeting_id = wanted.id and not report.draft) as reports,
    (select count(*) from report_comment comment
      join report on report.tenant_id = comment.tenant_id and report.id = comment.report_id
      where report.tenant_id = wanted.tenant_id and report.meeting_id = wanted.id and not report.draft) as comments,
    (select string_agg(deficiency.id || '.' || deficiency.version, ',' order by deficiency.id) from deficiency
      where deficiency.tenant_id = wanted.tenant_id and deficiency.open) as deficiencies
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, position)
  order by wanted.position`;

type Row = Record<'picture' | 'reports' | 'comments' | 'deficiencies', string | null>;

/** A text for each meeting that is another one when something of what the caller sees there has changed; never what. */
export async function readMarks(db: Db, meetings: readonly RowKey[]): Promise<string[]> {
  const rows = await db.query<Row[]>(marks, [
    meetings.map(({ tenantId }) => tenantId),
    meetings.map(({ id }) => id),
  ]);
  return rows.map(({ picture, reports, comments, deficiencies }) =>
    createHash('sha256').update([picture, reports, comments, deficiencies].join('|')).digest('base64url'),
  );
}

// A deficiency is seen on the screens of those who meet now, and where its own picture is open again.
const around = `
  select meeting.id from meeting left join joint_picture picture on picture.tenant_id = meeting.tenant_id
    and picture.meeting_id = meeting.id and picture.id = $2
  where meeting.tenant_id = $1 and (picture.id is not null
    or (meeting.state = 'PLANNED' and meeting.date between $3::date - 14 and $3::date + 21))`;

/** Wakes the screens on which a deficiency stands. */
export async function tellMeetings(
  db: Db,
  { tenantId, pictureId }: { tenantId: string; pictureId: string | null },
  today: string,
): Promise<void> {
  const meetings = await db.query<{ id: string }[]>(around, [tenantId, pictureId, today]);
  for (const { id } of meetings) await tellChange(db, { tenantId, id });
}
