import { holds } from '@medborgarlofte/platform/actor';
import { loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { keepers, reporters } from '../access';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { JointPicture } from '../pictures/joint-picture';
import { loadPictureOf } from '../pictures/picture.loader';
import { SituationReport } from '../reports/report';
import { SituationReportConnection } from '../reports/report.resolver';
import { mayReportFor } from '../reports/report.rules';
import { Template } from '../templates/template';
import { Meeting } from './meeting';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: 'One meeting, or null when there is none for you' })
  meeting(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Meeting | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Meeting' ? loadOne(ctx, Meeting, key) : Promise.resolve(null);
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
}
