import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { IsoMonthScalar } from './month';
import { MonthlyReportComment, MonthlyReportReceipt } from './monthly-answers';
import { MonthlyDelivery } from './monthly-delivery';
import { loadDelivery } from './monthly-delivery.service';
import { MonthlyReport, MonthlyReportState } from './monthly-report';
import {
  loadAnswers,
  loadCorrectedMeetings,
  loadReport,
  loadReports,
  loadSuccessor,
} from './monthly-report.loader';
import {
  acknowledgerOf,
  commenterOf,
  whyNotApprove,
  whyNotCorrect,
  whyNotEdit,
  whyNotSend,
} from './monthly-report.rules';
import { MonthlyItem } from './monthly-omission';
import { MonthlyReportSection } from './monthly-section';
import { loadItems } from './omit-item.service';

const MonthlyReportConnection = connectionOf(MonthlyReport, 'MonthlyReport');
const MonthlyReportCommentConnection = connectionOf(MonthlyReportComment, 'MonthlyReportComment');

@ObjectType({ description: 'What you may do with a monthly report' })
export class MonthlyReportActions {
  @Field({ description: 'Change its texts, or take its content anew' })
  edit: boolean;
  @Field({ description: 'Approve it' })
  approve: boolean;
  @Field({ description: 'Send it' })
  send: boolean;
  @Field({ description: 'Begin a correction' })
  correct: boolean;
  @Field({ description: 'Say that it was read' })
  acknowledge: boolean;
  @Field({ description: 'Comment on it' })
  comment: boolean;
}

@Resolver(() => MonthlyReport)
export class MonthlyReportResolver {
  @Query(() => MonthlyReport, {
    nullable: true,
    description: 'One monthly report, or null when there is none for you',
  })
  monthlyReport(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<MonthlyReport | null> {
    const key = tryDecodeId(id);
    return key?.type === 'MonthlyReport' ? loadReport(ctx, key) : Promise.resolve(null);
  }

  @FieldResolver(() => MonthlyReportState, { description: 'Where it is in its life' })
  async state(@Root() report: MonthlyReport, @Ctx() ctx: Context): Promise<MonthlyReportState> {
    if (report.stored !== 'SENT') return MonthlyReportState[report.stored];
    const { receipts, comments } = await loadAnswers(ctx, report);
    if (comments > 0) return MonthlyReportState.COMMENTED;
    return receipts > 0 ? MonthlyReportState.ACKNOWLEDGED : MonthlyReportState.SENT;
  }

  @FieldResolver(() => [MonthlyReportSection], { description: 'Its parts, in order; six' })
  sections(@Root() report: MonthlyReport, @Ctx() ctx: Context) {
    return loadChildren(ctx, MonthlyReportSection, 'reportId', report, { position: 'ASC' });
  }

  @FieldResolver(() => [MonthlyItem], {
    nullable: true,
    description:
      'What it tells and what was left out of it, for those who write it; null for others. A few hundred at most',
  })
  items(@Root() report: MonthlyReport, @Ctx() ctx: Context) {
    return loadItems(ctx, report);
  }

  @FieldResolver(() => MonthlyReport, { nullable: true, description: 'The version that it corrects' })
  supersedes(@Root() { tenantId, supersedesId }: MonthlyReport, @Ctx() ctx: Context) {
    return supersedesId ? loadReport(ctx, { tenantId, id: supersedesId }) : null;
  }

  @FieldResolver(() => MonthlyReport, { nullable: true, description: 'The version that corrects it' })
  supersededBy(@Root() report: MonthlyReport, @Ctx() ctx: Context) {
    return loadSuccessor(ctx, report);
  }

  @FieldResolver(() => [DateScalar], {
    description:
      'Days of meetings whose picture has been corrected since this was drafted, as far as you may read pictures; a few',
  })
  correctedMeetings(@Root() report: MonthlyReport, @Ctx() ctx: Context): Promise<string[]> {
    return loadCorrectedMeetings(ctx, report);
  }

  @FieldResolver(() => [MonthlyReportReceipt], { description: 'Who has said that it was read; a few' })
  receipts(@Root() report: MonthlyReport, @Ctx() ctx: Context) {
    return loadChildren(ctx, MonthlyReportReceipt, 'reportId', report, { acknowledgedAt: 'ASC' });
  }

  @FieldResolver(() => MonthlyReportCommentConnection, {
    description: 'What was written about it, oldest first',
  })
  comments(@Root() report: MonthlyReport, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const query = { entity: MonthlyReportComment, parentColumn: 'report_id', orderBy: ['written_at'] };
    return loadPage(ctx, query, report, args);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: MonthlyReport): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => MonthlyReportActions, { description: 'What you may do with it' })
  async viewerCan(@Root() report: MonthlyReport, @Ctx() ctx: Context): Promise<MonthlyReportActions> {
    const may = (operation: string) => holds(ctx.actor, rolesFor(permissions, operation), report.tenantId);
    const sent = report.stored === 'SENT';
    return {
      edit: may('Mutation.editMonthlyReport') && !whyNotEdit(report),
      approve: may('Mutation.approveMonthlyReport') && !whyNotApprove(report),
      send: may('Mutation.sendMonthlyReport') && !whyNotSend(report),
      correct:
        may('Mutation.correctMonthlyReport') && !whyNotCorrect(report, await loadSuccessor(ctx, report)),
      acknowledge: sent && acknowledgerOf(ctx.actor, report.tenantId) !== undefined,
      comment: sent && commenterOf(ctx.actor, report.tenantId) !== undefined,
    };
  }
}

@Resolver(() => Municipality)
export class MunicipalityMonthResolver {
  @FieldResolver(() => MonthlyReportConnection, {
    nullable: true,
    description: 'Its monthly reports, one for each month, the newest first',
  })
  monthlyReports(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadReports(ctx, tenantId, args);
  }

  @FieldResolver(() => MonthlyDelivery, {
    nullable: true,
    description: 'Whether its report on a month has come; null where you may not read its reports',
  })
  monthlyDelivery(
    @Root() { tenantId }: Municipality,
    @Arg('month', () => IsoMonthScalar, { nullable: true, description: 'The month; last month unless told' })
    month: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<MonthlyDelivery | null> {
    return loadDelivery(ctx, tenantId, month);
  }
}

@Resolver(() => MonthlyDelivery)
export class MonthlyDeliveryResolver {
  @FieldResolver(() => MonthlyReport, { nullable: true, description: 'The newest version that was sent' })
  report(@Root() { tenantId, reportId }: MonthlyDelivery, @Ctx() ctx: Context) {
    return reportId ? loadReport(ctx, { tenantId, id: reportId }) : null;
  }
}
