import { randomUUID } from 'node:crypto';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { Area } from '../areas/area';
import { CountDefinition } from '../areas/count-definition';
import { LevelDefinition } from '../levels/level-definition';
import type { Template } from './template';

type AreaContent = Pick<Area, 'code' | 'name' | 'helpText' | 'mode'> &
  Partial<Pick<Area, 'sharedArea' | 'reportSection'>> & {
    counts: (Pick<CountDefinition, 'code' | 'label' | 'unit' | 'maximum'> &
      Partial<Pick<CountDefinition, 'minimum'>>)[];
  };

/** A template's content, in order. */
export interface TemplateContent {
  name: string;
  source: string | null;
  areas: AreaContent[];
  levels: Pick<LevelDefinition, 'code' | 'letter' | 'shape' | 'text' | 'definition' | 'proposed'>[];
}

/** Writes the areas, numbers and levels of a version that has none. */
export async function insertContent(
  db: Db,
  { tenantId, id: templateId }: Template,
  { areas, levels }: Pick<TemplateContent, 'areas' | 'levels'>,
): Promise<void> {
  for (const [index, { counts, sharedArea = null, reportSection = null, ...area }] of areas.entries()) {
    const areaId = randomUUID();
    const mapping = { sharedArea, reportSection };
    await db.insert(Area, { tenantId, id: areaId, templateId, position: index + 1, ...area, ...mapping });
    const rows = counts.map(({ minimum = 0, ...count }, at) => ({
      ...{ tenantId, id: randomUUID(), areaId, position: at + 1 },
      ...{ minimum, ...count },
    }));
    if (rows.length > 0) await db.insert(CountDefinition, rows);
  }
  const rows = levels.map((level, at) => ({
    ...{ tenantId, id: randomUUID(), templateId, position: at + 1 },
    ...level,
  }));
  await db.insert(LevelDefinition, rows);
}

/** Takes away the areas, numbers and levels of a version; the database refuses when a meeting uses it. */
export async function deleteContent(db: Db, { tenantId, id: templateId }: Template): Promise<void> {
  const areas = await db.findBy(Area, { tenantId, templateId });
  await db.delete(CountDefinition, { tenantId, areaId: In(areas.map(({ id }) => id)) });
  await db.delete(Area, { tenantId, templateId });
  await db.delete(LevelDefinition, { tenantId, templateId });
}

/** A version's content as another version can take it over. */
export async function readContent(db: Db, template: Template): Promise<TemplateContent> {
  const { tenantId, id: templateId, name, source } = template;
  const order = { position: 'ASC' } as const;
  const areas = await db.find(Area, { where: { tenantId, templateId }, order });
  const levels = await db.find(LevelDefinition, { where: { tenantId, templateId }, order });
  const areaIds = areas.map(({ id }) => id);
  const counts = await db.find(CountDefinition, { where: { tenantId, areaId: In(areaIds) }, order });
  const countsOf = (areaId: string) => counts.filter((count) => count.areaId === areaId);
  return {
    name,
    source,
    areas: areas.map(({ id, code, name, helpText, mode, sharedArea, reportSection }) => ({
      ...{ code, name, helpText, mode, sharedArea, reportSection },
      counts: countsOf(id).map(({ code, label, unit, minimum, maximum }) => ({
        ...{ code, label, unit, minimum, maximum },
      })),
    })),
    levels: levels.map(({ code, letter, shape, text, definition, proposed }) => ({
      ...{ code, letter, shape, text, definition, proposed },
    })),
  };
}
