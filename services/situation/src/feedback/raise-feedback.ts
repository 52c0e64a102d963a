import { randomUUID } from 'node:crypto';
import { emit } from '@medborgarlofte/platform/outbox';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull } from 'typeorm';
import { roleIn, todayOf, type Caller } from '../caller';
import type { Deficiency } from '../deficiencies/deficiency';
import { Feedback, FeedbackKind } from './feedback';
import { whoRaised } from './feedback.rules';

/** What feedback on a deficiency is about beside it. */
export interface About {
  kind: FeedbackKind;
  decisionId?: string;
  inquiryId?: string;
}

/** Lets feedback on a deficiency be owed to whoever raised it, by a day (R18); what is owed already stays as it is. */
export async function oweFeedback(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  about: About,
  dueDate: string,
): Promise<void> {
  const feedback = newFeedback(db, caller, deficiency, about);
  if (feedback) await insertFeedback(db, [Object.assign(feedback, { dueDate })]);
}

/** Tells whoever raised a deficiency at once, of what they can read for themselves from now on; nobody owed it. */
export async function tellAtOnce(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  about: About,
  note: string | null = null,
): Promise<void> {
  const feedback = newFeedback(db, caller, deficiency, about);
  if (!feedback) return;
  const givenByRole = about.kind === FeedbackKind.ESCALATION ? null : roleIn(caller, deficiency.tenantId);
  await insertFeedback(db, [Object.assign(feedback, { givenAt: feedback.updatedAt, givenByRole, note })]);
  await tellGiven(db, [feedback]);
}

/** Gives what is owed on a deficiency, in these words; where nothing is owed it is told at once. */
export async function settleFeedback(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  note: string | null,
): Promise<void> {
  const { tenantId, id: deficiencyId } = deficiency;
  const kind = FeedbackKind.DEFICIENCY;
  const owed = await db.findOne(Feedback, {
    where: { tenantId, deficiencyId, kind, givenAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (owed) await keepGiven(db, caller, owed, note);
  else await tellAtOnce(db, caller, deficiency, { kind }, note);
}

/** Saves that feedback is given, or has got a sentence; its version grows, so it is new to whoever is told. */
export async function keepGiven(
  db: Db,
  caller: Caller,
  feedback: Feedback,
  note: string | null,
): Promise<void> {
  const { tenantId, id } = feedback;
  const now = caller.now ?? new Date();
  const isFirst = feedback.givenAt === null;
  const given = isFirst ? { givenAt: now, givenByRole: roleIn(caller, tenantId) } : {};
  const changed = { ...given, note, version: feedback.version + 1, updatedAt: now };
  await db.update(Feedback, { tenantId, id }, changed);
  Object.assign(feedback, changed);
  await tellGiven(db, [feedback]);
}

function newFeedback(
  db: Db,
  caller: Caller,
  deficiency: Deficiency,
  { kind, decisionId, inquiryId }: About,
): Feedback | undefined {
  const { tenantId, id: deficiencyId, notedByName: organisationName, restricted, fictitious } = deficiency;
  const organisationKey = whoRaised(deficiency);
  if (organisationKey === undefined) return undefined;
  // The council knows what it decided itself.
  if (organisationKey === '' && kind !== FeedbackKind.DEFICIENCY) return undefined;
  return db.create(Feedback, {
    ...{ tenantId, id: randomUUID(), kind, organisationKey, organisationName, deficiencyId, restricted },
    ...{ decisionId, inquiryId, arisenOn: todayOf(caller), superseded: false, fictitious },
    ...{ version: 1, updatedAt: caller.now ?? new Date() },
  });
}

/** Whoever gives rise to feedback need not be let to see it, so nothing is read back. */
export async function insertFeedback(db: Db, rows: Feedback[]): Promise<void> {
  const insert = db.createQueryBuilder().insert().into(Feedback).values(rows).orIgnore().updateEntity(false);
  await insert.execute();
}

/** Ids and kinds alone, of what is not only collected and forwarded. */
export async function tellGiven(db: Db, rows: Feedback[]): Promise<void> {
  const told = rows.filter(({ restricted }) => !restricted);
  const [first] = told;
  if (!first) return;
  const feedbackIds = told.map(({ globalId }) => globalId);
  const payload = { kind: first.kind, feedbackIds };
  await emit(db, { tenantId: first.tenantId, type: 'situation.feedback-given', payload });
}
