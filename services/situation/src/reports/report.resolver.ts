import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { recordReads } from '@medborgarlofte/platform/recorded-reads';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { keepers } from '../access';
import { todayOf } from '../caller';
import { Area } from '../areas/area';
import { loadCountDefinitions } from '../areas/area.resolver';
import { thresholdFor } from '../groups/group.loader';
import { Meeting } from '../meetings/meeting';
import { NamedPlace } from '../places/named-place';
import { whyNotReturn } from '../report-returns/report-return.rules';
import { mayComment } from '../report-returns/report-return.service';
import { SituationReport } from './report';
import { ReportArea, ReportCount } from './report-area';
import { reportAsBefore } from './report-as-before.service';
import {
  ReportAsBeforeInput,
  ReportAsBeforePayload,
  SaveReportDraftInput,
  SaveReportDraftPayload,
  SubmitReportInput,
  SubmitReportPayload,
  WithdrawReportInput,
  WithdrawReportPayload,
} from './report.inputs';
import { mayReportFor, reportsFor, whyNotWithdraw, whyNotWrite } from './report.rules';
import { saveReportDraft } from './report.service';
import { countsFor, seesSmallCounts, SmallCount } from './small-counts';
import { submitReport } from './submit-report.service';
import { withdrawReport } from './withdraw-report.service';

export const SituationReportConnection = connectionOf(SituationReport, 'SituationReport');

@ObjectType({ description: 'What you may do with a report' })
export class SituationReportActions {
  @Field({ description: 'Change it' })
  edit: boolean;
  @Field({ description: 'Submit it, once it is complete' })
  submit: boolean;
  @Field({ description: 'Take it back before the meeting' })
  withdraw: boolean;
  @Field({ description: 'Send it back to be completed' })
  return: boolean;
  @Field({ description: 'Write in its thread' })
  comment: boolean;
}

@Resolver(() => SituationReport)
export class SituationReportResolver {
  @Query(() => SituationReportConnection, {
    description: 'Reports of the organisations you report for, newest first',
  })
  myReports(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const own = reportsFor(ctx.actor);
    const values = [own.map(({ tenantId }) => tenantId), own.map(({ slug }) => slug)];
    const sql = '(item.tenant_id, item.organisation_slug) in (select * from unnest($1::text[], $2::text[]))';
    const query = {
      entity: SituationReport,
      parentColumn: null,
      orderBy: ['meeting_date'],
      descending: true,
    };
    return loadPage(ctx, { ...query, where: { sql, values } }, { tenantId: null, id: null }, args);
  }

  @Mutation(() => SaveReportDraftPayload, {
    description: 'Saves a report as far as it has been written; nobody else sees it yet',
  })
  async saveReportDraft(@Arg('input') input: SaveReportDraftInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => saveReportDraft(db, ctx, input)) };
  }

  @Mutation(() => SubmitReportPayload, { description: 'Sends a report to the coordinator' })
  async submitReport(@Arg('input') input: SubmitReportInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => submitReport(db, ctx, input)) };
  }

  @Mutation(() => ReportAsBeforePayload, {
    description:
      'Sets the level of last time where nothing has changed, and submits the report if asked to (R15)',
  })
  async reportAsBefore(@Arg('input') input: ReportAsBeforeInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => reportAsBefore(db, ctx, input)) };
  }

  @Mutation(() => WithdrawReportPayload, { description: 'Takes a report back before the meeting' })
  async withdrawReport(@Arg('input') input: WithdrawReportInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => withdrawReport(db, ctx, input)) };
  }

  @FieldResolver(() => Meeting, { description: 'The meeting it is for' })
  meeting(@Root() { tenantId, meetingId }: SituationReport, @Ctx() ctx: Context) {
    return loadOne(ctx, Meeting, { tenantId, id: meetingId });
  }

  @FieldResolver(() => [ReportArea], {
    description: "What it says, area by area; reading another organisation's is logged",
  })
  async areas(@Root() report: SituationReport, @Ctx() ctx: Context): Promise<ReportArea[]> {
    if (!mayReportFor(ctx.actor, report.tenantId, report.organisationSlug))
      await recordReads(ctx, 'report.read', [report]);
    return loadChildren(ctx, ReportArea, 'reportId', report, { position: 'ASC' });
  }

  @FieldResolver(() => SituationReportActions, { description: 'What you may do with it' })
  async viewerCan(@Root() report: SituationReport, @Ctx() ctx: Context): Promise<SituationReportActions> {
    const { tenantId, meetingId, organisationSlug } = report;
    const meeting = await loadOne(ctx, Meeting, { tenantId, id: meetingId });
    const comment = mayComment(ctx, report);
    if (!meeting) return { edit: false, submit: false, withdraw: false, return: false, comment };
    const own = mayReportFor(ctx.actor, tenantId, organisationSlug);
    const write = own && !whyNotWrite(report, meeting);
    const withdraw = own && !whyNotWithdraw(report, meeting, todayOf({ actor: ctx.actor }));
    const giveBack = holds(ctx.actor, keepers, tenantId) && !whyNotReturn(report, meeting);
    return { edit: write, submit: write, withdraw, return: giveBack, comment };
  }
}

@Resolver(() => ReportArea)
export class ReportAreaResolver {
  @FieldResolver(() => Area, { description: 'The area' })
  area(@Root() { tenantId, areaId }: ReportArea, @Ctx() ctx: Context) {
    return loadOne(ctx, Area, { tenantId, id: areaId });
  }

  @FieldResolver(() => NamedPlace, { nullable: true, description: 'The named place it is about' })
  place(@Root() { tenantId, placeId }: ReportArea, @Ctx() ctx: Context): Promise<NamedPlace | null> {
    return placeId ? loadOne(ctx, NamedPlace, { tenantId, id: placeId }) : Promise.resolve(null);
  }

  @FieldResolver(() => [ReportCount], { description: 'Its numbers that you may see; at most a few' })
  async counts(@Root() area: ReportArea, @Ctx() ctx: Context): Promise<ReportCount[]> {
    return (await numbersOf(area, ctx)).shown;
  }

  @FieldResolver(() => [SmallCount], {
    description:
      'Its numbers too small to be shown to you; none for the organisation, coordinator and deputy',
  })
  async smallCounts(@Root() area: ReportArea, @Ctx() ctx: Context): Promise<SmallCount[]> {
    return (await numbersOf(area, ctx)).small;
  }
}

async function numbersOf({ tenantId, areaId, organisationSlug, countValues }: ReportArea, ctx: Context) {
  if (countValues.length === 0) return { shown: [], small: [] };
  const definitions = await loadCountDefinitions(ctx, { tenantId, id: areaId });
  const threshold = await thresholdFor(ctx, tenantId);
  const seesSmall = seesSmallCounts(ctx.actor, tenantId, organisationSlug);
  return countsFor(countValues, definitions, seesSmall, threshold);
}
