import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, ObjectType } from 'type-graphql';
import { Area } from '../areas/area';
import { LevelCode } from '../levels/level';
import type { Meeting } from '../meetings/meeting';
import { SituationReport } from './report';

/** The level that an organisation last submitted in an area. */
@ObjectType({ description: 'The level that an organisation last submitted in an area' })
export class LastReportedLevel {
  @Field(() => Area, { description: "The area, of the meeting's template" })
  area: Area;
  @Field(() => LevelCode, { description: 'The level' })
  level: LevelCode;
  @Field(() => DateScalar, { description: 'The day of the meeting it was for' })
  meetingDate: string;
}

/** What somebody has to report to a meeting, for one organisation. */
@ObjectType({ description: 'What you have to report to a meeting, for one organisation' })
export class ReportingDuty {
  meeting: Meeting;

  @Field({ description: 'The organisation' })
  organisationSlug: string;
  @Field({ description: 'Its name' })
  organisationName: string;
  @Field(() => SituationReport, { nullable: true, description: 'Its report, when it has been begun' })
  report: SituationReport | null;
  @Field({ description: 'Whether the deadline and its grace are over and nothing has been submitted' })
  overdue: boolean;
}
