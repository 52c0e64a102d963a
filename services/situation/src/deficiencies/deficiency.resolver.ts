import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import {
  Arg,
  Args,
  ArgsType,
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
import { Area } from '../areas/area';
import { todayOf } from '../caller';
import { Inquiry } from '../inquiries/inquiry';
import { underWay } from '../inquiries/inquiry.rules';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { JointPicture } from '../pictures/joint-picture';
import { loadPicture } from '../pictures/picture.loader';
import { assessDeficiency } from './assess-deficiency.service';
import { Deficiency } from './deficiency';
import { DeficiencyStep } from './deficiency-step';
import {
  AssessDeficiencyInput,
  CloseDeficiencyInput,
  DeficiencyFilter,
  DeficiencyPayload,
  HandleDeficiencyInput,
  NoteDeficiencyInput,
  NoteDeficiencyPayload,
  ReportBackDeficiencyInput,
} from './deficiency.inputs';
import {
  isOverdue,
  seesTo,
  whyNotAssess,
  whyNotClose,
  whyNotHandle,
  whyNotReportBack,
} from './deficiency.rules';
import { closeDeficiency, handleDeficiency, reportBackDeficiency } from './follow-deficiency.service';
import { noteDeficiency } from './note-deficiency.service';

export const DeficiencyConnection = connectionOf(Deficiency, 'Deficiency');
const DeficiencyStepConnection = connectionOf(DeficiencyStep, 'DeficiencyStep');

@ObjectType({ description: 'What you may do with a deficiency' })
export class DeficiencyActions {
  @Field({ description: 'Decide how it is handled' })
  assess: boolean;
  @Field({ description: 'Say that it is handled' })
  handle: boolean;
  @Field({ description: 'Tell whoever noted it what came of it' })
  reportBack: boolean;
  @Field({ description: 'Close it' })
  close: boolean;
}

@ArgsType()
class DeficiencyArgs extends PageArgs {
  @Field(() => DeficiencyFilter, { nullable: true, description: 'Which ones; all when nothing is said' })
  filter?: DeficiencyFilter | null;
}

@Resolver(() => Municipality)
export class DeficiencyListResolver {
  @FieldResolver(() => DeficiencyConnection, {
    nullable: true,
    description: 'Deficiencies that you see, those due first on top (R09)',
  })
  deficiencies(
    @Root() { tenantId }: Municipality,
    @Args(() => DeficiencyArgs) { filter, ...args }: DeficiencyArgs,
    @Ctx() ctx: Context,
  ) {
    const where = filter ? conditionsOf(filter, todayOf(ctx)) : undefined;
    const query = { entity: Deficiency, orderBy: ['due_date'], where };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }
}

function conditionsOf({ open, state, overdue, ownerOrganisation }: DeficiencyFilter, today: string) {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['true'];
  if (open != null) conditions.push(`item.open = ${bind(open)}::boolean`);
  if (state) conditions.push(`item.state = any (${bind(state.in)}::text[])`);
  if (overdue != null)
    conditions.push(`(item.open and item.due_date < ${bind(today)}::date) = ${bind(overdue)}::boolean`);
  if (ownerOrganisation != null) conditions.push(`item.owner_organisation = ${bind(ownerOrganisation)}`);
  return { sql: conditions.join(' and '), values };
}

@Resolver(() => Deficiency)
export class DeficiencyResolver {
  @Query(() => Deficiency, {
    nullable: true,
    description: 'One deficiency, or null when there is none for you',
  })
  deficiency(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Deficiency | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Deficiency' ? loadOne(ctx, Deficiency, key) : Promise.resolve(null);
  }

  @Mutation(() => NoteDeficiencyPayload, {
    description: 'Notes a deficiency; within a fortnight it is decided how it is handled',
  })
  async noteDeficiency(@Arg('input') input: NoteDeficiencyInput, @Ctx() ctx: Context) {
    return { deficiency: await ctx.inScope((db) => noteDeficiency(db, ctx, input)) };
  }

  @Mutation(() => DeficiencyPayload, { description: 'Decides how a deficiency is handled (R09)' })
  async assessDeficiency(@Arg('input') input: AssessDeficiencyInput, @Ctx() ctx: Context) {
    return { deficiency: await ctx.inScope((db) => assessDeficiency(db, ctx, input)) };
  }

  @Mutation(() => DeficiencyPayload, { description: 'Says what was done about a deficiency' })
  async handleDeficiency(@Arg('input') input: HandleDeficiencyInput, @Ctx() ctx: Context) {
    return { deficiency: await ctx.inScope((db) => handleDeficiency(db, ctx, input)) };
  }

  @Mutation(() => DeficiencyPayload, { description: 'Says to whoever noted it what came of it (R18)' })
  async reportBackDeficiency(@Arg('input') input: ReportBackDeficiencyInput, @Ctx() ctx: Context) {
    return { deficiency: await ctx.inScope((db) => reportBackDeficiency(db, ctx, input)) };
  }

  @Mutation(() => DeficiencyPayload, { description: 'Closes a deficiency that has been reported back' })
  async closeDeficiency(@Arg('input') input: CloseDeficiencyInput, @Ctx() ctx: Context) {
    return { deficiency: await ctx.inScope((db) => closeDeficiency(db, ctx, input)) };
  }

  @FieldResolver(() => Area, { description: 'The area it belongs to' })
  area(@Root() { tenantId, areaId }: Deficiency, @Ctx() ctx: Context) {
    return loadOne(ctx, Area, { tenantId, id: areaId });
  }

  @FieldResolver(() => Boolean, { description: 'Whether its next step should have been taken before today' })
  overdue(@Root() deficiency: Deficiency, @Ctx() ctx: Context): boolean {
    return isOverdue(deficiency, todayOf(ctx));
  }

  @FieldResolver(() => JointPicture, { nullable: true, description: 'The picture in which it was seen' })
  picture(@Root() { tenantId, pictureId: id }: Deficiency, @Ctx() ctx: Context) {
    return id ? loadPicture(ctx, { tenantId, id }) : null;
  }

  @FieldResolver(() => DeficiencyStepConnection, { description: 'What was done with it, oldest first' })
  history(@Root() { tenantId, id }: Deficiency, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const query = { entity: DeficiencyStep, parentColumn: 'deficiency_id', orderBy: ['number'] };
    return loadPage(ctx, query, { tenantId, id }, args);
  }

  @FieldResolver(() => [Inquiry], {
    description: 'Mappings and analyses of it that you see; at most a few',
  })
  inquiries(@Root() deficiency: Deficiency, @Ctx() ctx: Context) {
    return loadChildren(ctx, Inquiry, 'deficiencyId', deficiency, { proposedOn: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Deficiency): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => DeficiencyActions, { description: 'What you may do with it' })
  async viewerCan(@Root() deficiency: Deficiency, @Ctx() ctx: Context): Promise<DeficiencyActions> {
    const may = (operation: string) =>
      holds(ctx.actor, rolesFor(permissions, `Mutation.${operation}`), deficiency.tenantId);
    const inquiries = await this.inquiries(deficiency, ctx);
    const waits = inquiries.some(({ state }) => underWay.includes(state));
    return {
      assess: may('assessDeficiency') && !whyNotAssess(deficiency, waits),
      handle: may('handleDeficiency') && seesTo(ctx.actor, deficiency) && !whyNotHandle(deficiency),
      reportBack: may('reportBackDeficiency') && !whyNotReportBack(deficiency, waits),
      close: may('closeDeficiency') && !whyNotClose(deficiency),
    };
  }
}
