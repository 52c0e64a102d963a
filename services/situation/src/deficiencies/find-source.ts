import { AppError } from '@medborgarlofte/platform/errors';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Area } from '../areas/area';
import type { KnowledgeThing } from '../knowledge/knowledge-thing';
import { Measurement } from '../knowledge/measurements/measurement';
import { Survey } from '../knowledge/surveys/survey';
import { SafetyWalk } from '../knowledge/walks/safety-walk';
import { WalkObservation } from '../knowledge/walks/walk-observation';
import { Meeting } from '../meetings/meeting';
import { JointPicture } from '../pictures/joint-picture';
import { ReportArea } from '../reports/report-area';
import type { Deficiency } from './deficiency';
import type { NoteDeficiencyInput } from './deficiency.inputs';
import { DeficiencySource } from './deficiency-state';

const nowhere = { reportId: null, pictureId: null, surveyId: null, observationId: null, measurementId: null };

/** What a deficiency was seen in, as it carries it. */
export type Source = Pick<Deficiency, 'source' | keyof typeof nowhere>;

/** A kind of thing in which deficiencies are seen. */
interface SourceKind {
  type: string;
  column: keyof typeof nowhere;
  /** Whether it may also be one that is not kept here. */
  elsewhere?: boolean;
  isThere(db: Db, area: Area, id: string): Promise<boolean>;
}

const sourceKinds: Partial<Record<DeficiencySource, SourceKind>> = {
  [DeficiencySource.REPORT]: {
    type: 'SituationReport',
    column: 'reportId',
    isThere: (db, { tenantId, id: areaId }, reportId) =>
      db.existsBy(ReportArea, { tenantId, reportId, areaId }),
  },
  [DeficiencySource.PICTURE]: { type: 'JointPicture', column: 'pictureId', isThere: isPictureWith },
  [DeficiencySource.SURVEY]: {
    type: 'Survey',
    column: 'surveyId',
    elsewhere: true,
    isThere: async (db, { tenantId }, id) => isInUse(await db.findOneBy(Survey, { tenantId, id })),
  },
  [DeficiencySource.WALK]: {
    type: 'WalkObservation',
    column: 'observationId',
    elsewhere: true,
    isThere: isSeenOnWalk,
  },
  [DeficiencySource.MEASUREMENT]: {
    type: 'Measurement',
    column: 'measurementId',
    elsewhere: true,
    isThere: async (db, { tenantId }, id) => isInUse(await db.findOneBy(Measurement, { tenantId, id })),
  },
};

/** The thing in which it was seen; one that the caller does not see, or of another template, reads as one that is not there. */
export async function findSource(
  db: Db,
  area: Area,
  { source, sourceId }: Pick<NoteDeficiencyInput, 'source' | 'sourceId'>,
): Promise<Source> {
  const kind = sourceKinds[source];
  const none = { source, ...nowhere };
  if (!sourceId && (!kind || kind.elsewhere)) return none;
  const key = sourceId ? tryDecodeId(sourceId) : undefined;
  const isOwn = key !== undefined && key.type === kind?.type && key.tenantId === area.tenantId;
  if (kind && isOwn && (await kind.isThere(db, area, key.id))) return { ...none, [kind.column]: key.id };
  throw refused('deficiency.source-unknown');
}

const refused = (reason: string) => new AppError('INVALID_INPUT', { reason, path: ['input', 'sourceId'] });

async function isPictureWith(db: Db, { tenantId, templateId }: Area, id: string): Promise<boolean> {
  const picture = await db.findOneBy(JointPicture, { tenantId, id });
  return picture !== null && db.existsBy(Meeting, { tenantId, id: picture.meetingId, templateId });
}

async function isSeenOnWalk(db: Db, { tenantId }: Area, id: string): Promise<boolean> {
  const observation = await db.findOneBy(WalkObservation, { tenantId, id });
  return (
    observation !== null && isInUse(await db.findOneBy(SafetyWalk, { tenantId, id: observation.walkId }))
  );
}

/** What is archived is there for what rests on it, and for nothing new. */
function isInUse(thing: KnowledgeThing | null): boolean {
  if (thing?.archivedOn) throw refused('deficiency.source-archived');
  return thing !== null;
}
