import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { acknowledgeMonthlyReport, commentMonthlyReport } from './answer-monthly-report.service';
import { draftMonthlyReport, redraftMonthlyReport } from './draft-monthly-report.service';
import { MonthlyReport } from './monthly-report';
import {
  AcknowledgeMonthlyReportInput,
  CommentMonthlyReportInput,
  CorrectMonthlyReportInput,
  DraftMonthlyReportInput,
  EditMonthlyReportInput,
  MonthlyItemInput,
  MonthlyReportInput,
  MonthlyReportPayload,
  OmitMonthlyItemInput,
} from './monthly-report.inputs';
import {
  approveMonthlyReport,
  correctMonthlyReport,
  editMonthlyReport,
  sendMonthlyReport,
} from './monthly-report.service';
import { includeMonthlyItem, omitMonthlyItem } from './omit-item.service';

@Resolver(() => MonthlyReport)
export class MonthlyReportActsResolver {
  @Mutation(() => MonthlyReportPayload, { description: "Drafts a month's report from its locked pictures" })
  async draftMonthlyReport(@Arg('input') input: DraftMonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => draftMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, {
    description: "Takes the content of a report that is not sent anew; the coordinator's words stay",
  })
  async redraftMonthlyReport(@Arg('input') input: MonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => redraftMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, {
    description: "Changes the coordinator's words; an approved report is a draft again",
  })
  async editMonthlyReport(@Arg('input') input: EditMonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => editMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, {
    description: 'Leaves something out of a report that is not sent; an approved report is a draft again',
  })
  async omitMonthlyItem(@Arg('input') input: OmitMonthlyItemInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => omitMonthlyItem(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, {
    description: 'Takes in again what was left out of a report that is not sent',
  })
  async includeMonthlyItem(@Arg('input') input: MonthlyItemInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => includeMonthlyItem(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, { description: 'Approves a report as it stands' })
  async approveMonthlyReport(@Arg('input') input: MonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => approveMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, {
    description: 'Sends an approved report to council and county board; it never changes again',
  })
  async sendMonthlyReport(@Arg('input') input: MonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => sendMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, { description: 'Begins a new version of a sent report' })
  async correctMonthlyReport(@Arg('input') input: CorrectMonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => correctMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, { description: 'Says that a sent report was read' })
  async acknowledgeMonthlyReport(@Arg('input') input: AcknowledgeMonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => acknowledgeMonthlyReport(db, ctx, input)) };
  }

  @Mutation(() => MonthlyReportPayload, { description: 'Writes about a sent report to all who read it' })
  async commentMonthlyReport(@Arg('input') input: CommentMonthlyReportInput, @Ctx() ctx: Context) {
    return { monthlyReport: await ctx.inScope((db) => commentMonthlyReport(db, ctx, input)) };
  }
}
