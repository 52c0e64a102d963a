import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Field, Int, ObjectType } from 'type-graphql';
import { awaitedFeedback } from './awaited-feedback';

/** How much of the feedback that was due in a period was given in time. */
@ObjectType({ description: 'How much of the feedback that was due in a period was given in time (R18)' })
export class FeedbackShare {
  @Field(() => DateScalar, { description: 'First day of the period' })
  from: string;
  @Field(() => DateScalar, { description: 'Last day of it' })
  to: string;
  @Field(() => Int, {
    description:
      'How much was due in the period and has been given or is overdue; what nobody owed is not counted',
  })
  due: number;
  @Field(() => Int, { description: 'Of that, how much was given on its day at the latest' })
  inTime: number;
}

const share = `
  select count(*)::int as due,
    count(*) filter (where (given_at at time zone 'Europe/Stockholm')::date <= due_date)::int as "inTime"
  from feedback where tenant_id = $1 and due_date between $2::date and $3::date and (given_at is not null or due_date < $4::date)`;

/** The share given in time of what was due in a period: numerator, denominator and the period itself. */
export async function feedbackShare(
  db: Db,
  tenantId: string,
  { from, to }: { from: string; to: string },
  today: string,
): Promise<FeedbackShare> {
  const [told] = await db.query<Pick<FeedbackShare, 'due' | 'inTime'>[]>(share, [tenantId, from, to, today]);
  const { due, inTime } = told!;
  const awaited = await awaitedFeedback(db, tenantId, today);
  const late = awaited.filter(({ dueDate, overdue }) => overdue && dueDate >= from && dueDate <= to);
  return { from, to, due: due + late.reduce((sum, { reports }) => sum + reports, 0), inTime };
}
