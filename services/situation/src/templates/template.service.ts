import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { keepers } from '../access';
import { Area } from '../areas/area';
import { CountDefinition } from '../areas/count-definition';
import type { Caller } from '../caller';
import { LevelDefinition } from '../levels/level-definition';
import type { Meeting } from '../meetings/meeting';
import { Template } from './template';

/** A template's content, in order. */
export interface TemplateContent {
  name: string;
  source: string | null;
  areas: (Pick<Area, 'code' | 'name' | 'helpText' | 'mode'> & {
    counts: Pick<CountDefinition, 'code' | 'label' | 'unit' | 'maximum'>[];
  })[];
  levels: Pick<LevelDefinition, 'code' | 'letter' | 'shape' | 'text' | 'definition' | 'proposed'>[];
}

/** Adds the next version of a template; earlier ones stay as they are, and old reports keep theirs (R37). */
export async function addTemplateVersion(
  db: Db,
  caller: Caller,
  tenantId: string,
  content: TemplateContent,
): Promise<Template> {
  requireRole(caller.actor, tenantId, keepers);
  const { name, source, areas, levels } = content;
  const latest = (await db.maximum(Template, 'versionNumber', { tenantId, name })) ?? 0;
  const template = db.create(Template, {
    tenantId,
    id: randomUUID(),
    name,
    versionNumber: latest + 1,
    source,
  });
  await db.insert(Template, template);
  for (const [index, { counts, ...area }] of areas.entries()) {
    const areaId = randomUUID();
    await db.insert(Area, { tenantId, id: areaId, templateId: template.id, position: index + 1, ...area });
    const rows = counts.map((count, at) => ({
      tenantId,
      id: randomUUID(),
      areaId,
      position: at + 1,
      ...count,
    }));
    if (rows.length > 0) await db.insert(CountDefinition, rows);
  }
  await db.insert(
    LevelDefinition,
    levels.map((level, at) => ({
      tenantId,
      id: randomUUID(),
      templateId: template.id,
      position: at + 1,
      ...level,
    })),
  );
  await audit(db, caller.actor, {
    tenantId,
    action: 'template.add-version',
    object: template.globalId,
    requestId: caller.requestId,
  });
  return template;
}

/** What of a template a report or a picture is checked against. */
export interface TemplateFrame {
  areas: Area[];
  counts: CountDefinition[];
  levels: LevelDefinition[];
}

/** Versions never change, so one use case reads each at most once. */
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
