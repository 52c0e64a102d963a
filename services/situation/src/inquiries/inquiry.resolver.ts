import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { recordReads } from '@medborgarlofte/platform/recorded-reads';
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
import { Deficiency } from '../deficiencies/deficiency';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { mayReportFor } from '../reports/report.rules';
import { Inquiry } from './inquiry';
import { InquiryContent } from './inquiry-content';
import {
  AcceptInquiryInput,
  AssignInquiryInput,
  DeliverInquiryInput,
  InquiryPayload,
  ReturnInquiryInput,
  SaveInquiryInput,
} from './inquiry.inputs';
import { mayWrite, whyNotAssign, whyNotJudge, whyNotWriteInquiry } from './inquiry.rules';
import { acceptInquiry, assignInquiry, deliverInquiry, returnInquiry, saveInquiry } from './inquiry.service';

export const InquiryConnection = connectionOf(Inquiry, 'Inquiry');

@ObjectType({ description: 'What you may do with a mapping or analysis' })
export class InquiryActions {
  @Field({ description: 'Give it to an organisation' })
  assign: boolean;
  @Field({ description: 'Write it, and deliver it once it is whole' })
  write: boolean;
  @Field({ description: 'Accept it or send it back' })
  judge: boolean;
}

@Resolver(() => Municipality)
export class InquiryListResolver {
  @FieldResolver(() => InquiryConnection, {
    nullable: true,
    description: 'Mappings and analyses that you see, oldest first: accepted ones are for all members',
  })
  inquiries(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(ctx, { entity: Inquiry, orderBy: ['proposed_on'] }, { tenantId, id: null }, args);
  }
}

@Resolver(() => Inquiry)
export class InquiryResolver {
  @Query(() => Inquiry, {
    nullable: true,
    description: 'One mapping or analysis, or null when there is none for you',
  })
  inquiry(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Inquiry | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Inquiry' ? loadOne(ctx, Inquiry, key) : Promise.resolve(null);
  }

  @Mutation(() => InquiryPayload, { description: 'Gives it to the organisation that makes it' })
  async assignInquiry(@Arg('input') input: AssignInquiryInput, @Ctx() ctx: Context) {
    return { inquiry: await ctx.inScope((db) => assignInquiry(db, ctx, input)) };
  }

  @Mutation(() => InquiryPayload, { description: 'Saves it as far as it has been written' })
  async saveInquiry(@Arg('input') input: SaveInquiryInput, @Ctx() ctx: Context) {
    return { inquiry: await ctx.inScope((db) => saveInquiry(db, ctx, input)) };
  }

  @Mutation(() => InquiryPayload, { description: 'Delivers it to the council' })
  async deliverInquiry(@Arg('input') input: DeliverInquiryInput, @Ctx() ctx: Context) {
    return { inquiry: await ctx.inScope((db) => deliverInquiry(db, ctx, input)) };
  }

  @Mutation(() => InquiryPayload, { description: 'The council accepts it; the group reads its summary' })
  async acceptInquiry(@Arg('input') input: AcceptInquiryInput, @Ctx() ctx: Context) {
    return { inquiry: await ctx.inScope((db) => acceptInquiry(db, ctx, input)) };
  }

  @Mutation(() => InquiryPayload, { description: 'The council sends it back with what is missing' })
  async returnInquiry(@Arg('input') input: ReturnInquiryInput, @Ctx() ctx: Context) {
    return { inquiry: await ctx.inScope((db) => returnInquiry(db, ctx, input)) };
  }

  @FieldResolver(() => Deficiency, {
    nullable: true,
    description: 'The deficiency behind it, when you see it',
  })
  deficiency(@Root() { tenantId, deficiencyId }: Inquiry, @Ctx() ctx: Context) {
    return loadOne(ctx, Deficiency, { tenantId, id: deficiencyId });
  }

  @FieldResolver(() => InquiryContent, {
    nullable: true,
    description: 'What it says in full; for the council and those who write it. Reading it is logged',
  })
  async content(@Root() inquiry: Inquiry, @Ctx() ctx: Context): Promise<InquiryContent | null> {
    const [content] = await loadChildren(ctx, InquiryContent, 'inquiryId', inquiry, { id: 'ASC' });
    if (!content) return null;
    if (!mayReportFor(ctx.actor, inquiry.tenantId, content.assigneeKey))
      await recordReads(ctx, 'inquiry.read', [inquiry]);
    return content;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Inquiry): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => InquiryActions, { description: 'What you may do with it' })
  viewerCan(@Root() inquiry: Inquiry, @Ctx() { actor }: Context): InquiryActions {
    const may = (operation: string) =>
      holds(actor, rolesFor(permissions, `Mutation.${operation}`), inquiry.tenantId);
    return {
      assign: may('assignInquiry') && !whyNotAssign(inquiry),
      write: may('saveInquiry') && mayWrite(actor, inquiry) && !whyNotWriteInquiry(inquiry),
      judge: may('acceptInquiry') && !whyNotJudge(inquiry),
    };
  }
}
