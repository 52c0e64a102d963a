import { randomUUID } from 'node:crypto';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import type { Area } from '../areas/area';
import { trendFrom, type LevelCode } from '../levels/level';
import type { Meeting } from '../meetings/meeting';
import { findExpected } from '../organisations/reporting-organisation.service';
import type { JointPicture } from './joint-picture';
import { JointPictureArea } from './joint-picture-area';
import { JointPictureDissent } from './joint-picture-dissent';
import { JointPictureDissentText } from './joint-picture-dissent-text';
import type { SetPictureAreaInput } from './picture.inputs';

/** What was entered for an area of the template, beside what stood there. */
export interface PictureLineEntry extends Pick<
  SetPictureAreaInput,
  'level' | 'text' | 'dissent' | 'dissents'
> {
  area: Area;
  known: JointPictureArea | undefined;
}

/** Keeps the entries; what one leaves out stays as it was. */
export async function setLines(
  db: Db,
  picture: JointPicture,
  entries: PictureLineEntry[],
  earlier: ReadonlyMap<string, LevelCode>,
): Promise<void> {
  const { tenantId, id: pictureId, meetingDate, revision } = picture;
  const said = (given: string | null | undefined, before: string | null | undefined) =>
    given === undefined ? (before ?? null) : given?.trim() || null;
  const rows = entries.map(({ area, known, level, text }) => {
    const previousLevel = earlier.get(area.code) ?? null;
    const { id: areaId, code: areaCode, restricted, position } = area;
    return {
      ...{ tenantId, id: randomUUID(), pictureId, locked: false, meetingDate, revision },
      ...{ areaId, areaCode, restricted, position, version: (known?.version ?? 0) + 1 },
      ...{ level, previousLevel, trend: trendFrom(previousLevel, level), text: said(text, known?.text) },
    };
  });
  const changed = ['level', 'previous_level', 'trend', 'text', 'version'];
  const insert = db.createQueryBuilder().insert().into(JointPictureArea).values(rows);
  await insert.orUpdate(changed, ['tenant_id', 'picture_id', 'area_id']).updateEntity(false).execute();
}

/** Puts who sees an area differently in the place of those who stood there, where the entry speaks of it. */
export async function setDissents(
  db: Db,
  picture: JointPicture,
  meeting: Meeting,
  entries: PictureLineEntry[],
): Promise<void> {
  const speaking = entries.filter(({ dissents }) => dissents);
  if (speaking.length === 0) return;
  const slugs = speaking.flatMap(({ dissents }) => dissents!.map(({ organisationSlug }) => organisationSlug));
  const expected = await findExpected(db, meeting, slugs);
  const lines = await linesOf(db, picture, speaking);
  const { tenantId } = picture;
  await db.delete(JointPictureDissent, { tenantId, pictureAreaId: In(lines.map(({ id }) => id)) });
  const rows = speaking.flatMap(({ area, dissents }) => {
    const line = lines.find(({ areaId }) => areaId === area.id)!;
    return dissents!.map(({ organisationSlug, level, reason }) => ({
      ...{ tenantId, id: randomUUID(), pictureAreaId: line.id, locked: false, restricted: line.restricted },
      ...{ organisationSlug, organisationName: expected.get(organisationSlug)!.name },
      ...{ level, reason: reason.trim() },
    }));
  });
  if (rows.length > 0) await db.insert(JointPictureDissent, rows);
}

/** The same for what is said of it in prose; what an entry leaves out stays as it was. */
export async function setDissentTexts(
  db: Db,
  picture: JointPicture,
  entries: PictureLineEntry[],
): Promise<void> {
  const speaking = entries.filter(({ dissent }) => dissent !== undefined);
  if (speaking.length === 0) return;
  const { tenantId } = picture;
  const lines = await linesOf(db, picture, speaking);
  await db.delete(JointPictureDissentText, { tenantId, id: In(lines.map(({ id }) => id)) });
  const rows = speaking.flatMap(({ area, dissent }) => {
    const { id, restricted } = lines.find(({ areaId }) => areaId === area.id)!;
    const text = dissent?.trim();
    return text ? [{ tenantId, id, locked: false, restricted, text }] : [];
  });
  if (rows.length > 0) await db.insert(JointPictureDissentText, rows);
}

function linesOf(
  db: Db,
  { tenantId, id: pictureId }: JointPicture,
  entries: PictureLineEntry[],
): Promise<JointPictureArea[]> {
  return db.findBy(JointPictureArea, { tenantId, pictureId, areaId: In(entries.map(({ area }) => area.id)) });
}
