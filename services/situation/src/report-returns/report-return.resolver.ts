import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadOne, loadTogether } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { keepers } from '../access';
import { LevelCode } from '../levels/level';
import { Meeting } from '../meetings/meeting';
import { expectedOrganisations } from '../organisations/reporting-organisation.service';
import { SituationReport } from '../reports/report';
import { ReportArea } from '../reports/report-area';
import { remindReporters } from './remind-reporters.service';
import { ExpectedOrganisation, OrganisationReporting } from './organisation-reporting';
import { readReporting } from './organisation-reporting.service';
import { readPreviousLevels } from './previous-levels';
import { ReportComment } from './report-comment';
import {
  CommentReportInput,
  CommentReportPayload,
  RemindReportersInput,
  RemindReportersPayload,
  ReturnReportInput,
  ReturnReportPayload,
} from './report-return.inputs';
import { commentReport, mayComment, returnReport } from './report-return.service';

const ReportCommentConnection = connectionOf(ReportComment, 'ReportComment');

@Resolver(() => SituationReport)
export class ReportReturnResolver {
  @Mutation(() => ReturnReportPayload, { description: 'Sends a report back to be completed' })
  async returnReport(@Arg('input') input: ReturnReportInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => returnReport(db, ctx, input)) };
  }

  @Mutation(() => CommentReportPayload, {
    description: 'Writes about a report to the other side: the organisation to the coordinator, or back',
  })
  async commentReport(@Arg('input') input: CommentReportInput, @Ctx() ctx: Context) {
    return { report: await ctx.inScope((db) => commentReport(db, ctx, input)) };
  }

  @Mutation(() => RemindReportersPayload, { description: 'Reminds organisations whose report is missing' })
  remindReporters(@Arg('input') input: RemindReportersInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => remindReporters(db, ctx, input));
  }

  @FieldResolver(() => ReportCommentConnection, {
    nullable: true,
    description:
      'What coordinator and organisation wrote to each other about it, oldest first; null for others',
  })
  comments(@Root() report: SituationReport, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    if (!mayComment(ctx, report)) return null;
    const query = { entity: ReportComment, parentColumn: 'report_id', orderBy: ['written_at'] };
    return loadPage(ctx, query, report, args);
  }
}

@Resolver(() => Meeting)
export class MeetingReportingResolver {
  @FieldResolver(() => [OrganisationReporting], {
    nullable: true,
    description:
      'The organisations expected to report, by name, at most a few tens: who has reported, who is late, who is missing; for coordinator and deputy, null for others',
  })
  reporting(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<OrganisationReporting[]> | null {
    if (!holds(ctx.actor, keepers, meeting.tenantId)) return null;
    return loadTogether(ctx, 'reporting', meeting, readReporting);
  }
}

@Resolver(() => Meeting)
export class MeetingOrganisationsResolver {
  @FieldResolver(() => [ExpectedOrganisation], {
    description: 'The organisations that are expected to report to it, by name; at most a few tens',
  })
  organisations(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<ExpectedOrganisation[]> {
    return ctx.read((db) => expectedOrganisations(db, meeting));
  }
}

@Resolver(() => ReportArea)
export class PreviousLevelResolver {
  @FieldResolver(() => LevelCode, {
    nullable: true,
    description: "The level of the organisation's last report in the area before this one",
  })
  previousLevel(@Root() line: ReportArea, @Ctx() ctx: Context): Promise<LevelCode | null> {
    return loadTogether(ctx, 'previous-level', line, readPreviousLevels);
  }
}

@Resolver(() => OrganisationReporting)
export class OrganisationReportingResolver {
  @FieldResolver(() => SituationReport, { nullable: true, description: 'The report, when it was sent' })
  report(@Root() { tenantId, reportId }: OrganisationReporting, @Ctx() ctx: Context) {
    return reportId ? loadOne(ctx, SituationReport, { tenantId, id: reportId }) : null;
  }
}
