import { randomUUID } from 'node:crypto';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Measurement } from '../knowledge/measurements/measurement';
import { Survey } from '../knowledge/surveys/survey';
import { SafetyWalk } from '../knowledge/walks/safety-walk';
import { JointPicture, PictureState } from '../pictures/joint-picture';
import type { Inquiry } from './inquiry';
import { refuseInquiry } from './inquiry-changes';
import { InquirySource } from './inquiry-source';

const nowhere = { pictureId: null, surveyId: null, safetyWalkId: null, measurementId: null };
type Column = keyof typeof nowhere;

/** A kind of thing on which a mapping or analysis may rest. */
interface SourceKind {
  type: string;
  column: Column;
  entity: EntityTarget<ObjectLiteral>;
}

const kinds: SourceKind[] = [
  { type: 'JointPicture', column: 'pictureId', entity: JointPicture },
  { type: 'Survey', column: 'surveyId', entity: Survey },
  { type: 'SafetyWalk', column: 'safetyWalkId', entity: SafetyWalk },
  { type: 'Measurement', column: 'measurementId', entity: Measurement },
];

/**
 * Says what a mapping or analysis rests on, in place of what was said before. What it rests on already it may go on resting
 * on; anything else must be there for the caller, a picture be locked, and the rest be in use.
 */
export async function restOn(db: Db, inquiry: Inquiry, ids: readonly string[]): Promise<void> {
  const { tenantId, id: inquiryId } = inquiry;
  const before = await db.findBy(InquirySource, { tenantId, inquiryId });
  const rows: Partial<InquirySource>[] = [];
  for (const globalId of new Set(ids)) {
    const { column, id } = await findThing(db, inquiry, before, globalId);
    rows.push({
      ...{ tenantId, id: randomUUID(), inquiryId, position: rows.length + 1, ...nowhere, [column]: id },
      ...{ accepted: false, assigneeKey: inquiry.assigneeOrganisation! },
    });
  }
  await db.delete(InquirySource, { tenantId, inquiryId });
  if (rows.length > 0) await db.insert(InquirySource, rows);
}

async function findThing(
  db: Db,
  inquiry: Inquiry,
  before: readonly InquirySource[],
  globalId: string,
): Promise<{ column: Column; id: string }> {
  const key = tryDecodeId(globalId);
  const kind = kinds.find(({ type }) => type === key?.type);
  const unknown = refuseInquiry(inquiry, 'inquiry.source-unknown', 'restsOn');
  if (!key?.id || !kind || key.tenantId !== inquiry.tenantId) throw unknown;
  const { column, entity } = kind;
  const { tenantId, id } = key;
  if (before.some((one) => one[column] === id)) return { column, id };
  const thing = await db.findOneBy(entity, { tenantId, id });
  if (!thing || (column === 'pictureId' && thing['state'] !== PictureState.LOCKED)) throw unknown;
  if (thing['archivedOn']) throw refuseInquiry(inquiry, 'inquiry.source-archived', 'restsOn');
  return { column, id };
}
