import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { keepers } from '../access';
import { GroupText } from '../guidelines/group-text';
import { loadTextsThatApply } from '../guidelines/group-text.resolver';
import { PlannedSlot } from '../meetings/planned-slot';
import { readSlots } from '../meetings/plan-meetings.service';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { ReportingOrganisation } from '../organisations/reporting-organisation';
import { Template } from '../templates/template';
import { GroupMember } from './group-member';
import {
  AddSchoolBreakInput,
  AddSchoolBreakPayload,
  RemoveSchoolBreakInput,
  SaveSituationGroupInput,
  SaveSituationGroupPayload,
} from './group.inputs';
import { loadBreaks } from './group.loader';
import { addSchoolBreak, removeSchoolBreak, saveSituationGroup } from './group.service';
import { RemovedPayload } from './member.inputs';
import { ReportingGroup } from './reporting-group';
import { SchoolBreak } from './school-break';
import { Training } from './training';

const GroupMemberConnection = connectionOf(GroupMember, 'GroupMember');
const TrainingConnection = connectionOf(Training, 'Training');
const OrganisationConnection = connectionOf(ReportingOrganisation, 'ReportingOrganisation');
const GroupTextConnection = connectionOf(GroupText, 'GroupText');

@ObjectType({ description: 'What you may do with the group' })
export class SituationGroupActions {
  @Field({ description: 'Change how it works, its seats and texts, and plan its meetings' })
  edit: boolean;
}

@Resolver(() => ReportingGroup)
export class GroupResolver {
  @Mutation(() => SaveSituationGroupPayload, {
    description: 'Sets how the group works; meetings that stand in the calendar stay as they are',
  })
  async saveSituationGroup(@Arg('input') input: SaveSituationGroupInput, @Ctx() ctx: Context) {
    return { group: await ctx.inScope((db) => saveSituationGroup(db, ctx, input)) };
  }

  @Mutation(() => AddSchoolBreakPayload, { description: 'Enters days on which the schools are closed' })
  async addSchoolBreak(@Arg('input') input: AddSchoolBreakInput, @Ctx() ctx: Context) {
    return { schoolBreak: await ctx.inScope((db) => addSchoolBreak(db, ctx, input)) };
  }

  @Mutation(() => RemovedPayload, { description: 'Takes a school break away' })
  async removeSchoolBreak(@Arg('input') input: RemoveSchoolBreakInput, @Ctx() ctx: Context) {
    return { removedId: await ctx.inScope((db) => removeSchoolBreak(db, ctx, input)) };
  }

  @FieldResolver(() => Template, {
    nullable: true,
    description: 'The version of the template that new meetings go by',
  })
  template(@Root() { tenantId, templateId }: ReportingGroup, @Ctx() ctx: Context) {
    return templateId ? loadOne(ctx, Template, { tenantId, id: templateId }) : null;
  }

  @FieldResolver(() => [SchoolBreak], {
    description: 'Days on which the schools are closed, by day; at most 60',
  })
  breaks(@Root() { tenantId }: ReportingGroup, @Ctx() ctx: Context) {
    return loadBreaks(ctx, tenantId);
  }

  @FieldResolver(() => [PlannedSlot], {
    description:
      'Days on which the cadence puts meetings in a span of at most 400 days, and what stands in the way',
  })
  slots(
    @Root() group: ReportingGroup,
    @Arg('from', () => DateScalar, { description: 'First day' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day' }) to: string,
    @Ctx() ctx: Context,
  ): Promise<PlannedSlot[]> {
    return ctx.read((db) => readSlots(db, group, { from, to }));
  }

  @FieldResolver(() => OrganisationConnection, { description: 'Organisations that report to it, by name' })
  organisations(
    @Root() { tenantId }: ReportingGroup,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadPage(ctx, { entity: ReportingOrganisation, orderBy: ['name'] }, { tenantId, id: null }, args);
  }

  @FieldResolver(() => GroupMemberConnection, { description: 'Its seats, by position and function' })
  members(@Root() { tenantId }: ReportingGroup, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(
      ctx,
      { entity: GroupMember, orderBy: ['position', 'function'] },
      { tenantId, id: null },
      args,
    );
  }

  @FieldResolver(() => TrainingConnection, { description: 'Training that was noted, the latest first (R12)' })
  trainings(@Root() { tenantId }: ReportingGroup, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const query = { entity: Training, orderBy: ['held_on'], descending: true };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }

  @FieldResolver(() => [GroupText], { description: 'The texts that apply, at most one of each kind' })
  texts(@Root() { tenantId }: ReportingGroup, @Ctx() ctx: Context): Promise<GroupText[]> {
    return loadTextsThatApply(ctx, tenantId);
  }

  @FieldResolver(() => GroupTextConnection, { description: 'Every version of its texts, the latest first' })
  textVersions(
    @Root() { tenantId }: ReportingGroup,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const query = { entity: GroupText, orderBy: ['published_at'], descending: true };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: ReportingGroup): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => SituationGroupActions, { description: 'What you may do with it' })
  viewerCan(@Root() { tenantId }: ReportingGroup, @Ctx() ctx: Context): SituationGroupActions {
    return { edit: holds(ctx.actor, keepers, tenantId) };
  }
}
