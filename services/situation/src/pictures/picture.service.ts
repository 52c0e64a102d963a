import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import type { Area } from '../areas/area';
import type { Caller } from '../caller';
import { trendFrom, type LevelCode } from '../levels/level';
import type { Meeting } from '../meetings/meeting';
import { findMeeting } from '../meetings/meeting.service';
import { missingOrganisations } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { findArea } from '../reports/report-entries';
import { readTemplateFrame, type TemplateFrame } from '../templates/template.service';
import { earlierLevelsOf } from './earlier-levels';
import { JointPicture, PictureState } from './joint-picture';
import { JointPictureArea } from './joint-picture-area';
import type { SetPictureAreaInput } from './picture.inputs';
import { stateWith, whyNotSet } from './picture.rules';

/** What the group agreed on in some areas of a meeting's picture. */
export interface PictureAreas extends Pick<SetPictureAreaInput, 'meetingId' | 'expectedVersion'> {
  areas: Pick<SetPictureAreaInput, 'areaId' | 'level' | 'text' | 'dissent'>[];
}

/** Sets what the group agreed on in one area. */
export function setPictureArea(
  db: Db,
  caller: Caller,
  { meetingId, expectedVersion, ...area }: SetPictureAreaInput,
): Promise<JointPicture> {
  return setPictureAreas(db, caller, { meetingId, expectedVersion, areas: [area] });
}

/** Sets what the group agreed on (R37); the first area of a meeting makes its picture. */
export async function setPictureAreas(db: Db, caller: Caller, input: PictureAreas): Promise<JointPicture> {
  const key = decodeId('Meeting', input.meetingId);
  const { tenantId } = key;
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.setPictureArea'));
  const meeting = await findMeeting(db, key);
  const picture = await takePicture(db, caller, meeting, input.expectedVersion);
  const frame = await readTemplateFrame(db, meeting);
  const entries = input.areas.map((entry) => ({ ...entry, area: checkEntry(picture, frame, entry) }));
  const lines = await db.findBy(JointPictureArea, { tenantId, pictureId: picture.id });
  const earlier = await earlierLevelsOf(
    db,
    tenantId,
    entries.map(({ area }) => area.code),
    meeting.date,
  );
  await setLines(db, picture, entries, lines, earlier);
  picture.state = stateWith(
    frame.areas,
    new Set([...entries.map(({ area }) => area.id), ...lines.map(({ areaId }) => areaId)]),
  );
  // Only who sees all reports can say whose are missing.
  if (holds(caller.actor, keepers, tenantId))
    picture.missingOrganisations = await missingOrganisations(db, meeting);
  return finishPicture(db, caller, picture, 'picture.set-area');
}

function checkEntry(
  picture: JointPicture,
  frame: TemplateFrame,
  { areaId, level }: PictureAreas['areas'][number],
): Area {
  const wrong = (reason: string, field: string) =>
    new AppError('INVALID_INPUT', { reason, path: ['input', field], current: { picture } });
  const area = findArea(picture.tenantId, frame, areaId);
  if (!area) throw wrong('area.unknown', 'areaId');
  if (!frame.levels.some(({ code }) => code === level)) throw wrong('level.unknown', 'level');
  return area;
}

/** The meeting's picture, locked for the rest of the use case; a new one where there is none yet and none was expected. */
async function takePicture(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  expectedVersion: number,
): Promise<JointPicture> {
  const { tenantId, id: meetingId } = meeting;
  const find = () =>
    db.findOne(JointPicture, { where: { tenantId, meetingId }, lock: { mode: 'pessimistic_write' } });
  const known = await find();
  if ((known?.version ?? 0) !== expectedVersion) throw conflict(known);
  const reason = whyNotSet(known, meeting);
  if (reason) throw new AppError('RULE_BROKEN', { reason, current: { picture: known } });
  const picture = known ?? (await insertPicture(db, caller, meeting));
  // Somebody else made it in the same moment.
  if (!picture) throw conflict(await find());
  return picture;
}

/** What the second of two editors is told: the picture as the first one left it (E01). */
export function conflict(picture: JointPicture | null): AppError {
  return new AppError('CONFLICT', {
    reason: 'picture.changed',
    path: ['input', 'expectedVersion'],
    current: { picture },
  });
}

async function insertPicture(db: Db, caller: Caller, meeting: Meeting): Promise<JointPicture | undefined> {
  const { tenantId, id: meetingId, date: meetingDate, fictitious } = meeting;
  const picture = db.create(JointPicture, {
    tenantId,
    id: randomUUID(),
    meetingId,
    meetingDate,
    state: PictureState.OPEN,
    missingOrganisations: [],
    fictitious,
    lockedAt: null,
    lockedByRole: null,
    version: 0,
    updatedAt: caller.now ?? new Date(),
  });
  const insert = db
    .createQueryBuilder()
    .insert()
    .into(JointPicture)
    .values(picture)
    .orIgnore()
    .updateEntity(false);
  const { raw } = (await insert.returning('id').execute()) as { raw: unknown[] };
  return raw.length > 0 ? picture : undefined;
}

type Entry = PictureAreas['areas'][number] & { area: Area };

/** What an entry leaves out stays as it was. */
async function setLines(
  db: Db,
  picture: JointPicture,
  entries: Entry[],
  lines: JointPictureArea[],
  earlier: ReadonlyMap<string, LevelCode>,
): Promise<void> {
  const { tenantId, id: pictureId, meetingDate } = picture;
  const said = (given: string | null | undefined, before: string | null | undefined) =>
    given === undefined ? (before ?? null) : given?.trim() || null;
  const rows = entries.map(({ area, level, text, dissent }) => {
    const known = lines.find(({ areaId }) => areaId === area.id);
    const previousLevel = earlier.get(area.code) ?? null;
    const { id: areaId, code: areaCode, restricted, position } = area;
    return {
      ...{
        tenantId,
        id: randomUUID(),
        pictureId,
        locked: false,
        meetingDate,
        areaId,
        areaCode,
        restricted,
        position,
      },
      ...{
        level,
        previousLevel,
        trend: trendFrom(previousLevel, level),
        text: said(text, known?.text),
        dissent: said(dissent, known?.dissent),
      },
    };
  });
  const changed = ['level', 'previous_level', 'trend', 'text', 'dissent'];
  const insert = db.createQueryBuilder().insert().into(JointPictureArea).values(rows);
  await insert.orUpdate(changed, ['tenant_id', 'picture_id', 'area_id']).updateEntity(false).execute();
}

/** Saves a changed picture with its audit line; its version grows. */
export async function finishPicture(
  db: Db,
  caller: Caller,
  picture: JointPicture,
  action: string,
): Promise<JointPicture> {
  const { tenantId, id } = picture;
  picture.version += 1;
  picture.updatedAt = caller.now ?? new Date();
  const { state, missingOrganisations: missing, lockedAt, lockedByRole, version, updatedAt } = picture;
  await db.update(
    JointPicture,
    { tenantId, id },
    { state, missingOrganisations: missing, lockedAt, lockedByRole, version, updatedAt },
  );
  await audit(db, caller.actor, { tenantId, action, object: picture.globalId, requestId: caller.requestId });
  return picture;
}
