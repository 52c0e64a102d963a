import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { Area } from '../areas/area';
import { CountDefinition } from '../areas/count-definition';
import { LevelDefinition } from '../levels/level-definition';
import type { Meeting } from '../meetings/meeting';

/** What of a template a report or a picture is checked against. */
export interface TemplateFrame {
  areas: Area[];
  counts: CountDefinition[];
  levels: LevelDefinition[];
}

/** Versions that meetings use never change, so one use case reads each at most once. */
const framesRead = new WeakMap<Db, Map<string, Promise<TemplateFrame>>>();

/** The meeting's template with all that entries are checked against. */
export function readTemplateFrame(
  db: Db,
  { tenantId, templateId }: Pick<Meeting, 'tenantId' | 'templateId'>,
): Promise<TemplateFrame> {
  const read = framesRead.get(db) ?? new Map<string, Promise<TemplateFrame>>();
  framesRead.set(db, read);
  const frame = read.get(templateId) ?? readFrame(db, tenantId, templateId);
  read.set(templateId, frame);
  return frame;
}

async function readFrame(db: Db, tenantId: string, templateId: string): Promise<TemplateFrame> {
  const areas = await db.find(Area, { where: { tenantId, templateId }, order: { position: 'ASC' } });
  const levels = await db.findBy(LevelDefinition, { tenantId, templateId });
  const counts = await db.findBy(CountDefinition, { tenantId, areaId: In(areas.map(({ id }) => id)) });
  return { areas, counts, levels };
}
