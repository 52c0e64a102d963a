import { randomUUID } from 'node:crypto';
import { holds } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { tellChange } from '@medborgarlofte/platform/changes';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { keepers } from '../access';
import type { Area } from '../areas/area';
import type { Caller } from '../caller';
import type { LevelCode } from '../levels/level';
import type { Meeting } from '../meetings/meeting';
import { findMeeting } from '../meetings/meeting.service';
import { missingOrganisations } from '../organisations/reporting-organisation.service';
import { permissions } from '../permissions';
import { findArea } from '../reports/report-entries';
import { readTemplateFrame, type TemplateFrame } from '../templates/template-frame';
import { earlierLevelsOf } from './earlier-levels';
import { JointPicture, PictureState } from './joint-picture';
import { JointPictureArea } from './joint-picture-area';
import { setDissents, setDissentTexts, setLines } from './picture-lines';
import type { SetPictureAreaInput } from './picture.inputs';
import { stateWith, whyNotSet } from './picture.rules';

/** What the group agreed on in some areas of a meeting's picture. */
export interface PictureAreas {
  meetingId: string;
  expectedVersion?: number | null;
  areas: PictureAreaEntry[];
}

/** One area as somebody entered it. */
export type PictureAreaEntry = Omit<SetPictureAreaInput, 'meetingId' | 'expectedVersion'>;

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
  const lines = await db.findBy(JointPictureArea, { tenantId, pictureId: picture.id });
  const entries = input.areas.map((entry) => {
    const area = checkEntry(picture, frame, entry);
    const known = lines.find(({ areaId }) => areaId === area.id);
    checkVersions(picture, known, input, entry);
    return { ...entry, area, known };
  });
  const codes = entries.map(({ area }) => area.code);
  await setLines(db, picture, entries, await earlierLevelsOf(db, tenantId, codes, meeting.date));
  await setDissents(db, picture, meeting, entries);
  await setDissentTexts(db, picture, entries);
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
  { areaId, level, dissents }: PictureAreaEntry,
): Area {
  const wrong = (reason: string, field: string) =>
    new AppError('INVALID_INPUT', { reason, path: ['input', field], current: { picture } });
  const area = findArea(picture.tenantId, frame, areaId);
  if (!area) throw wrong('area.unknown', 'areaId');
  const isKnown = (one: LevelCode) => frame.levels.some(({ code }) => code === one);
  if (!isKnown(level)) throw wrong('level.unknown', 'level');
  if (dissents?.some((dissent) => !isKnown(dissent.level))) throw wrong('level.unknown', 'dissents');
  return area;
}

/** Whoever changes an area says which version was read: the picture's, checked when it was taken, or the area's own (E01). */
function checkVersions(
  picture: JointPicture,
  known: JointPictureArea | undefined,
  { expectedVersion }: PictureAreas,
  { expectedAreaVersion }: PictureAreaEntry,
): void {
  if (expectedVersion == null && expectedAreaVersion == null)
    throw new AppError('INVALID_INPUT', {
      reason: 'picture.version-missing',
      path: ['input', 'expectedAreaVersion'],
      current: { picture },
    });
  if (expectedAreaVersion != null && expectedAreaVersion !== (known?.version ?? 0))
    throw conflict(picture, 'expectedAreaVersion');
}

/** The newest revision of the meeting's picture, locked for the rest of the use case; the first one where there is none yet. */
export async function takePicture(
  db: Db,
  caller: Caller,
  meeting: Meeting,
  expectedVersion?: number | null,
): Promise<JointPicture> {
  const { tenantId, id: meetingId } = meeting;
  const find = () =>
    db.findOne(JointPicture, {
      where: { tenantId, meetingId },
      order: { revision: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
  const refuse = (picture: JointPicture | null) => {
    const reason = whyNotSet(picture, meeting);
    if (reason) throw new AppError('RULE_BROKEN', { reason, current: { picture } });
  };
  const known = await find();
  if (!known) refuse(null);
  // Where nothing is inserted, somebody else made it in the same moment.
  const picture =
    known ?? (expectedVersion ? null : await insertPicture(db, caller, meeting)) ?? (await find());
  if (!picture || (expectedVersion != null && picture.version !== expectedVersion)) throw conflict(picture);
  refuse(picture);
  return picture;
}

/** What the second of two editors is told: the picture as the first one left it (E01). */
export function conflict(picture: JointPicture | null, field = 'expectedVersion'): AppError {
  return new AppError('CONFLICT', {
    reason: 'picture.changed',
    path: ['input', field],
    current: { picture },
  });
}

async function insertPicture(db: Db, caller: Caller, meeting: Meeting): Promise<JointPicture | null> {
  const { tenantId, id: meetingId, date: meetingDate, fictitious } = meeting;
  const picture = db.create(JointPicture, {
    tenantId,
    id: randomUUID(),
    meetingId,
    meetingDate,
    revision: 1,
    supersedesId: null,
    unlockReason: null,
    state: PictureState.OPEN,
    missingOrganisations: [],
    presentOrganisations: [],
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
  return raw.length > 0 ? picture : null;
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
  const { state, missingOrganisations: missing, presentOrganisations: present } = picture;
  const { lockedAt, lockedByRole, version, updatedAt } = picture;
  await db.update(
    JointPicture,
    { tenantId, id },
    {
      ...{ state, missingOrganisations: missing, presentOrganisations: present },
      ...{ lockedAt, lockedByRole, version, updatedAt },
    },
  );
  await audit(db, caller.actor, { tenantId, action, object: picture.globalId, requestId: caller.requestId });
  await tellChange(db, { tenantId, id: picture.meetingId });
  return picture;
}
