import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CouncilDecisionKind } from '../council/council-decision';
import { DeficiencyState, Handling } from '../deficiencies/deficiency-state';
import { LevelCode, Trend } from '../levels/level';
import { MeetingState } from '../meetings/meeting';

export enum MonthlySectionKind {
  SUMMARY = 'SUMMARY',
  MEETINGS = 'MEETINGS',
  LEVELS = 'LEVELS',
  FIGURES = 'FIGURES',
  DEFICIENCIES = 'DEFICIENCIES',
  DECISIONS = 'DECISIONS',
}
registerEnumType(MonthlySectionKind, {
  name: 'MonthlySectionKind',
  description: 'What a part of a monthly report tells',
  valuesConfig: {
    SUMMARY: { description: "The month in the coordinator's words" },
    MEETINGS: { description: 'Meetings held and cancelled' },
    LEVELS: { description: 'Levels and texts per area, from the locked pictures' },
    FIGURES: { description: "Sums of what the month's reports counted" },
    DEFICIENCIES: { description: 'Deficiencies that were noted' },
    DECISIONS: { description: "The council's decisions" },
  },
});

/** A meeting as the month's report tells of it. */
@ObjectType({ description: 'A meeting of the month' })
export class MonthlyMeeting {
  @Field(() => DateScalar, { description: 'The day' })
  date: string;
  @Field(() => MeetingState, { description: 'Whether it was held' })
  state: MeetingState;
  @Field(() => Int, {
    nullable: true,
    description: 'Which revision of its picture is told of; null without a locked one',
  })
  revision: number | null;
  @Field(() => Int, { description: 'Reports that had come' })
  reports: number;
  @Field(() => [String], { description: 'Organisations whose report was missing; a few tens at most' })
  missingOrganisations: string[];
}

/** What the group agreed on in an area at one meeting. */
@ObjectType({ description: 'What the group agreed on in an area at one meeting' })
export class MonthlyLevel {
  @Field(() => DateScalar, { description: "The meeting's day" })
  date: string;
  @Field(() => LevelCode, { description: 'The joint level' })
  level: LevelCode;
  @Field(() => Trend, { description: 'How it stands to the one before' })
  trend: Trend;
  @Field(() => String, { nullable: true, description: 'What the group sees' })
  text: string | null;
}

/** An area over the month's meetings. What is only collected and forwarded never stands here (R33). */
@ObjectType({
  description: "An area over the month's meetings; never one that is collected and forwarded only",
})
export class MonthlyArea {
  @Field({ description: 'Its code' })
  code: string;
  @Field({ description: 'Its name' })
  name: string;
  @Field(() => [MonthlyLevel], { description: 'Its levels, meeting by meeting; a few' })
  levels: MonthlyLevel[];
}

/** The sum of a number over the month's reports. */
@ObjectType({ description: "The sum of a number over the month's reports (R38)" })
export class MonthlyFigure {
  @Field({ description: 'The area' })
  areaName: string;
  @Field({ description: 'What is counted' })
  label: string;
  @Field({ description: 'Unit' })
  unit: string;
  @Field(() => Int, { nullable: true, description: 'The sum; null when it could point at somebody' })
  value: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Where the sum is too small to show: it is fewer than this',
  })
  fewerThan: number | null;
}

/** A deficiency as the month's report tells of it. */
@ObjectType({ description: 'A deficiency that was noted in the month (R09)' })
export class MonthlyDeficiency {
  @Field(() => DateScalar, { description: 'The day it was noted' })
  notedOn: string;
  @Field({ description: 'The area' })
  areaName: string;
  @Field({ description: 'What is not as it should be' })
  description: string;
  @Field(() => DeficiencyState, { description: 'Where it was in its life' })
  state: DeficiencyState;
  @Field(() => Handling, { nullable: true, description: 'How it was to be handled; null when undecided' })
  handling: Handling | null;
  @Field(() => DateScalar, { description: 'By when the next step was due' })
  dueDate: string;
}

/** A decision of the council as the month's report tells of it. */
@ObjectType({ description: "One of the council's decisions of the month (R40)" })
export class MonthlyDecision {
  @Field(() => DateScalar, { description: 'The day of the meeting' })
  date: string;
  @Field(() => CouncilDecisionKind, { description: 'What it is about' })
  kind: CouncilDecisionKind;
  @Field({ description: 'The decision in words' })
  text: string;
  @Field(() => String, { nullable: true, description: 'The organisation that carries it out' })
  assigneeName: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  dueDate: string | null;
}

/** What a section was made of when it was drafted; it stays so whatever happens to what it was made of. */
export interface SectionContent {
  meetings?: MonthlyMeeting[];
  areas?: MonthlyArea[];
  figures?: MonthlyFigure[];
  deficiencies?: MonthlyDeficiency[];
  decisions?: MonthlyDecision[];
}

/** One part of a monthly report: content as it was when drafted, and the coordinator's words to it. */
@Entity('monthly_report_section')
@ObjectType({
  description: "One part of a monthly report: content as it was when drafted, and the coordinator's words",
})
export class MonthlyReportSection {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  /** The report's own, so that a policy need not look into another table; the database keeps it equal. */
  @Column('boolean')
  sent: boolean;

  @Column('int')
  position: number;

  @Column('text')
  @Field(() => MonthlySectionKind, { description: 'What it tells' })
  kind: MonthlySectionKind;

  @Column('jsonb')
  content: SectionContent;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: "The coordinator's words" })
  text: string | null;

  @Field(() => [MonthlyMeeting], { description: 'Meetings, by day; of a section on meetings' })
  get meetings(): MonthlyMeeting[] {
    return this.content.meetings ?? [];
  }

  @Field(() => [MonthlyArea], { description: "Areas in the template's order; of a section on levels" })
  get areas(): MonthlyArea[] {
    return this.content.areas ?? [];
  }

  @Field(() => [MonthlyFigure], { description: 'Sums by area; of a section on figures' })
  get figures(): MonthlyFigure[] {
    return this.content.figures ?? [];
  }

  @Field(() => [MonthlyDeficiency], { description: 'Deficiencies, by day; of a section on them' })
  get deficiencies(): MonthlyDeficiency[] {
    return this.content.deficiencies ?? [];
  }

  @Field(() => [MonthlyDecision], { description: 'Decisions, by day; of a section on them' })
  get decisions(): MonthlyDecision[] {
    return this.content.decisions ?? [];
  }
}
