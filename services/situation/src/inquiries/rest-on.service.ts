import { randomUUID } from 'node:crypto';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
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

/** A thing that is named, by the column that leads to it. */
interface Named {
  kind: SourceKind;
  id: string;
}

/**
 * Says what a mapping or analysis rests on, in place of what was said before. What it rests on already it may go on resting
 * on; anything else must be there for the caller, a picture be locked, and the rest be in use.
 */
export async function restOn(db: Db, inquiry: Inquiry, ids: readonly string[]): Promise<void> {
  const { tenantId, id: inquiryId } = inquiry;
  const named = [...new Set(ids)].map((globalId) => namedBy(inquiry, globalId));
  const before = await db.findBy(InquirySource, { tenantId, inquiryId });
  const fresh = named.filter(({ kind, id }) => !before.some((one) => one[kind.column] === id));
  for (const kind of kinds) {
    const wanted = fresh.filter((one) => one.kind === kind).map(({ id }) => id);
    if (wanted.length > 0) await checkThings(db, inquiry, kind, wanted);
  }
  await db.delete(InquirySource, { tenantId, inquiryId });
  const rows = named.map(({ kind, id }, index) => ({
    ...{ tenantId, id: randomUUID(), inquiryId, position: index + 1, ...nowhere, [kind.column]: id },
    ...{ accepted: false, assigneeKey: inquiry.assigneeOrganisation! },
  }));
  if (rows.length > 0) await db.insert(InquirySource, rows);
}

function namedBy(inquiry: Inquiry, globalId: string): Named {
  const key = tryDecodeId(globalId);
  const kind = kinds.find(({ type }) => type === key?.type);
  if (!key?.id || !kind || key.tenantId !== inquiry.tenantId)
    throw refuseInquiry(inquiry, 'inquiry.source-unknown', 'restsOn');
  return { kind, id: key.id };
}

/** All of a kind in one question. */
async function checkThings(
  db: Db,
  inquiry: Inquiry,
  { column, entity }: SourceKind,
  ids: readonly string[],
): Promise<void> {
  const things = await db.findBy(entity, { tenantId: inquiry.tenantId, id: In([...ids]) });
  const isOpen = things.some(({ state }) => column === 'pictureId' && state !== PictureState.LOCKED);
  if (things.length < ids.length || isOpen) throw refuseInquiry(inquiry, 'inquiry.source-unknown', 'restsOn');
  if (things.some(({ archivedOn }) => archivedOn))
    throw refuseInquiry(inquiry, 'inquiry.source-archived', 'restsOn');
}
