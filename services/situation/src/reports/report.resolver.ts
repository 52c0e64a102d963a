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
import { policeOrganisation } from '../access';
import { Area } from '../areas/area';
import { loadCountDefinitions } from '../areas/area.resolver';
import { Meeting } from '../meetings/meeting';
import { SituationReport } from './report';
import { ReportArea, ReportCount } from './report-area';
import {
  SaveReportDraftInput,
  SaveReportDraftPayload,
  SubmitReportInput,
  SubmitReportPayload,
} from './report.inputs';
import { mayReportFor, whyNotWrite } from './report.rules';
import { saveReportDraft } from './report.service';
import { submitReport } from './submit-report.service';

export const SituationReportConnection = connectionOf(SituationReport, 'SituationReport');

@ObjectType({ description: 'What you may do with a report' })
export class SituationReportActions {
  @Field({ description: 'Change it' })
  edit: boolean;
  @Field({ description: 'Submit it, once it is complete' })
  submit: boolean;
}

@Resolver(() => SituationReport)
export class SituationReportResolver {
  @Query(() => SituationReportConnection, {
    description: 'Reports of the organisations you report for, newest first',
  })
  myReports(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const own = ctx.actor.memberships
      .map(({ key, unit, role }) => ({
        tenantId: key,
        slug: role === 'kommunpolis' ? policeOrganisation : (unit ?? ''),
      }))
      .filter(({ tenantId, slug }) => mayReportFor(ctx.actor, tenantId, slug));
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
    const may =
      meeting !== null &&
      mayReportFor(ctx.actor, tenantId, organisationSlug) &&
      !whyNotWrite(report, meeting);
    return { edit: may, submit: may };
  }
}

@Resolver(() => ReportArea)
export class ReportAreaResolver {
  @FieldResolver(() => Area, { description: 'The area' })
  area(@Root() { tenantId, areaId }: ReportArea, @Ctx() ctx: Context) {
    return loadOne(ctx, Area, { tenantId, id: areaId });
  }

  @FieldResolver(() => [ReportCount], { description: 'Its numbers; at most a few' })
  async counts(
    @Root() { tenantId, areaId, countValues }: ReportArea,
    @Ctx() ctx: Context,
  ): Promise<ReportCount[]> {
    if (countValues.length === 0) return [];
    const definitions = await loadCountDefinitions(ctx, { tenantId, id: areaId });
    return countValues.flatMap(({ code, value }) => {
      const definition = definitions.find((one) => one.code === code);
      return definition ? [{ code, label: definition.label, unit: definition.unit, value }] : [];
    });
  }
}
