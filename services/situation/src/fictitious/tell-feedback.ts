import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { LessThan } from 'typeorm';
import { Feedback, FeedbackKind } from '../feedback/feedback';
import { giveFeedback } from '../feedback/give-feedback.service';
import { markFeedbackRead } from '../feedback/read-feedback.service';
import { swedishTime } from '../meetings/swedish-time';
import type { StoryDay } from './calendar';

const given = [
  {
    kind: FeedbackKind.DECISION,
    on: '2026-05-26',
    note: 'Fiktiv: rådet vill veta varför bråken börjar på fredagar. Skolorna tar reda på det.',
  },
  {
    kind: FeedbackKind.REPORT,
    on: '2026-08-27',
    note: 'Fiktiv: gårdens rapport avgjorde nivån. Fortsätt skriva hur många det rör sig om.',
  },
];

/** Of what the invented meetings and deficiencies gave rise to, some is given in words; what came before the summer is read. */
export async function tellFeedback(db: Db, actor: Actor, tenantId: string, day: StoryDay): Promise<void> {
  for (const { kind, on, note } of given) {
    const where = { tenantId, kind, organisationKey: 'fritidsgarden' };
    const [newest] = await db.find(Feedback, { where, order: { arisenOn: 'DESC' }, take: 1 });
    if (!newest) continue;
    const { globalId: feedbackId, version: expectedVersion } = newest;
    await giveFeedback(
      db,
      { actor, now: swedishTime(day(on), '10:00') },
      { feedbackId, expectedVersion, note },
    );
  }
  const where = { tenantId, kind: FeedbackKind.REPORT, arisenOn: LessThan(day('2026-08-01')) };
  const told = await db.find(Feedback, { where, order: { arisenOn: 'ASC', id: 'ASC' } });
  const read = told.map(({ globalId: feedbackId, version }) => ({ feedbackId, version }));
  const caller = { actor, now: swedishTime(day('2026-08-27'), '13:00') };
  for (let first = 0; first < read.length; first += 100)
    await markFeedbackRead(db, caller, { feedback: read.slice(first, first + 100) });
}
