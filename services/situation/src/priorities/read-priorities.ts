import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull } from 'typeorm';
import { ReportingGroup } from '../groups/reporting-group';
import { municipalityOf } from '../municipalities/municipality';
import { JointPicture, PictureState } from '../pictures/joint-picture';
import { smallCountThreshold } from '../reports/small-counts';
import type { CurrentPriorities, PriorityLevel, PriorityWork } from './current-priorities';
import { HandledAs } from './deficiency-outline';
import { Priority } from './priority';
import { mostPriorities } from './priority.service';

const levels = `
  select line.area_code as "areaCode", area.name as "areaName", line.level, line.previous_level as "previousLevel", line.trend
  from joint_picture_area line join area on area.tenant_id = line.tenant_id and area.id = line.area_id
  where line.tenant_id = $1 and line.picture_id = $2 and line.locked and not line.restricted order by line.position`;

const work = `
  select outline.area_code as "areaCode", max(area.name) as "areaName", outline.handled_as as "handledAs", count(*)::int as count
  from deficiency_outline outline join area on area.tenant_id = outline.tenant_id and area.id = outline.area_id
  where outline.tenant_id = $1 and outline.handled_as = any ($2)
  group by outline.area_code, outline.handled_as
  order by max(area.name), array_position($2, outline.handled_as)`;

/**
 * What a municipality's group puts first now (R43). It holds the same for whoever reads it, so none of it is for members
 * alone: no text of a picture or a deficiency, nothing of what is only collected and forwarded, no number that is small.
 */
export async function readPriorities(db: Db, tenantId: string): Promise<CurrentPriorities> {
  const [picture] = await db.find(JointPicture, {
    where: { tenantId, state: PictureState.LOCKED },
    order: { meetingDate: 'DESC', revision: 'DESC' },
    take: 1,
  });
  const agreed = await db.find(Priority, {
    ...{
      where: { tenantId, endedOn: IsNull() },
      order: { agreedOn: 'ASC', id: 'ASC' },
      take: mostPriorities,
    },
  });
  return {
    municipality: municipalityOf(tenantId),
    meetingDate: picture?.meetingDate ?? null,
    levels: picture ? await db.query<PriorityLevel[]>(levels, [tenantId, picture.id]) : [],
    agreed,
    work: await readWork(db, tenantId),
    fictitious: (picture?.fictitious ?? false) || agreed.some(({ fictitious }) => fictitious),
  };
}

async function readWork(db: Db, tenantId: string): Promise<PriorityWork[]> {
  const rows = await db.query<(PriorityWork & { count: number })[]>(work, [
    tenantId,
    Object.values(HandledAs),
  ]);
  const group = await db.findOneBy(ReportingGroup, { tenantId });
  const threshold = group?.suppressBelow ?? smallCountThreshold;
  return rows.map((row) =>
    row.count < threshold ? { ...row, count: null, fewerThan: threshold } : { ...row, fewerThan: null },
  );
}
