import { holds } from '@medborgarlofte/platform/actor';
import { loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { keepers, reporters } from '../access';
import { todayOf } from '../caller';
import { dayOffOn } from '../groups/calendar.rules';
import { loadBreaks } from '../groups/group.loader';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { JointPicture } from '../pictures/joint-picture';
import { loadPictureOf } from '../pictures/picture.loader';
import { SituationReport } from '../reports/report';
import { SituationReportConnection } from '../reports/report.resolver';
import { mayReportFor } from '../reports/report.rules';
import { Template } from '../templates/template';
import { addMeeting, cancelMeeting, moveMeeting, reinstateMeeting } from './change-meeting.service';
import { Meeting } from './meeting';
import {
  AddMeetingInput,
  CancelMeetingInput,
  MeetingPayload,
  MoveMeetingInput,
  PlanMeetingsInput,
  PlanMeetingsPayload,
  ReinstateMeetingInput,
} from './meeting.inputs';
import { whyNotChange, whyNotReinstate } from './meeting.rules';
import { planMeetings } from './plan-meetings.service';

@ObjectType({ description: 'What you may do with a meeting' })
export class MeetingActions {
  @Field({ description: 'Move it to another day or hour' })
  move: boolean;
  @Field({ description: 'Cancel it' })
  cancel: boolean;
  @Field({ description: 'Take its cancellation back' })
  reinstate: boolean;
}

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting, or null when there is none for you' })
  meeting(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Meeting | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Meeting' ? loadOne(ctx, Meeting, key) : Promise.resolve(null);
  }

  @Mutation(() => PlanMeetingsPayload, {
    description: "Puts the cadence's meetings of a span into the calendar; a second run makes nothing again",
  })
  planMeetings(@Arg('input') input: PlanMeetingsInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => planMeetings(db, ctx, input));
  }

  @Mutation(() => MeetingPayload, { description: 'Puts a meeting beside the cadence into the calendar' })
  async addMeeting(@Arg('input') input: AddMeetingInput, @Ctx() ctx: Context) {
    return { meeting: await ctx.inScope((db) => addMeeting(db, ctx, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Moves a meeting; its deadline and its reports go with it' })
  async moveMeeting(@Arg('input') input: MoveMeetingInput, @Ctx() ctx: Context) {
    return { meeting: await ctx.inScope((db) => moveMeeting(db, ctx, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Cancels a meeting; it still counts as planned' })
  async cancelMeeting(@Arg('input') input: CancelMeetingInput, @Ctx() ctx: Context) {
    return { meeting: await ctx.inScope((db) => cancelMeeting(db, ctx, input)) };
  }

  @Mutation(() => MeetingPayload, { description: 'Takes the cancellation of a meeting back' })
  async reinstateMeeting(@Arg('input') input: ReinstateMeetingInput, @Ctx() ctx: Context) {
    return { meeting: await ctx.inScope((db) => reinstateMeeting(db, ctx, input)) };
  }

  @FieldResolver(() => Template, { description: 'The version of the template it goes by' })
  template(@Root() { tenantId, templateId }: Meeting, @Ctx() ctx: Context) {
    return loadOne(ctx, Template, { tenantId, id: templateId });
  }

  @FieldResolver(() => SituationReportConnection, {
    nullable: true,
    description:
      'Reports that were sent, by organisation: all of them for coordinator and deputy, your own for reporters, null for others',
  })
  reports(@Root() { tenantId, id }: Meeting, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    if (!holds(ctx.actor, [...keepers, ...reporters], tenantId)) return null;
    const query = { entity: SituationReport, parentColumn: 'meeting_id', orderBy: ['organisation_name'] };
    return loadPage(ctx, query, { tenantId, id }, args);
  }

  @FieldResolver(() => SituationReport, {
    nullable: true,
    description: 'The report of an organisation you report for, when it has been begun',
  })
  async ownReport(
    @Root() meeting: Meeting,
    @Arg('organisationSlug', { description: 'The organisation' }) organisationSlug: string,
    @Ctx() ctx: Context,
  ): Promise<SituationReport | null> {
    if (!mayReportFor(ctx.actor, meeting.tenantId, organisationSlug)) return null;
    const visible = await loadChildren(ctx, SituationReport, 'meetingId', meeting, {
      organisationSlug: 'ASC',
    });
    return visible.find((report) => report.organisationSlug === organisationSlug) ?? null;
  }

  @FieldResolver(() => JointPicture, {
    nullable: true,
    description: 'The joint picture, once the group has begun it',
  })
  jointPicture(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<JointPicture | null> {
    return loadPictureOf(ctx, meeting);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Meeting): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The Swedish holiday or the school break that its day falls on',
  })
  async dayOff(@Root() { tenantId, date }: Meeting, @Ctx() ctx: Context): Promise<string | null> {
    return dayOffOn(date, await loadBreaks(ctx, tenantId));
  }

  @FieldResolver(() => MeetingActions, { description: 'What you may do with it' })
  viewerCan(@Root() meeting: Meeting, @Ctx() ctx: Context): MeetingActions {
    const keeps = holds(ctx.actor, keepers, meeting.tenantId);
    const change = keeps && !whyNotChange(meeting);
    return { move: change, cancel: change, reinstate: keeps && !whyNotReinstate(meeting, todayOf(ctx)) };
  }
}
