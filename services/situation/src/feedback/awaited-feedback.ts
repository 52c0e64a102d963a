import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { tellBy } from './feedback.rules';

/** A meeting whose reporters wait to be told: its day has come, and its picture is not locked. */
@ObjectType({
  description: 'A meeting whose reporters wait for feedback: locking its joint picture gives it (R18)',
})
export class AwaitedFeedback {
  tenantId: string;
  meetingId: string;
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;
  @Field(() => Int, { description: 'How many reports it is about' })
  reports: number;
  @Field(() => DateScalar, { description: 'By when it is to be given' })
  dueDate: string;
  @Field({ description: 'Whether that day has passed' })
  overdue: boolean;
}

/** Meetings that one answer holds at most; more than a year of them. */
export const mostAwaited = 60;

const waiting = `
  select meeting.id as "meetingId", meeting.date as "meetingDate", count(*)::int as reports
  from meeting join report on report.tenant_id = meeting.tenant_id and report.meeting_id = meeting.id and report.state = 'SUBMITTED'
  where meeting.tenant_id = $1 and meeting.state = 'PLANNED' and meeting.date <= $2::date
  group by meeting.id, meeting.date order by meeting.date desc limit ${mostAwaited}`;

/** The meetings whose reporters wait to be told on a day, oldest first; whole only for who sees all reports. */
export async function awaitedFeedback(db: Db, tenantId: string, today: string): Promise<AwaitedFeedback[]> {
  const rows = await db.query<Pick<AwaitedFeedback, 'meetingId' | 'meetingDate' | 'reports'>[]>(waiting, [
    tenantId,
    today,
  ]);
  return rows.reverse().map((row) => {
    const dueDate = tellBy(row.meetingDate);
    return { tenantId, ...row, dueDate, overdue: dueDate < today };
  });
}
