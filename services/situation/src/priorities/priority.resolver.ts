import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { rolesFor } from '@medborgarlofte/platform/permissions';
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
import { todayOf } from '../caller';
import { Municipality } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { CurrentPriorities } from './current-priorities';
import { Priority } from './priority';
import {
  AddPriorityInput,
  ChangePriorityInput,
  CreatePriorityLinkInput,
  CreatePriorityLinkPayload,
  EndPriorityInput,
  PriorityPayload,
  RevokePriorityLinkInput,
  RevokePriorityLinkPayload,
} from './priority.inputs';
import { PriorityLink } from './priority-link';
import { createPriorityLink, readByLink, revokePriorityLink } from './priority-link.service';
import { addPriority, changePriority, endPriority } from './priority.service';
import { readPriorities } from './read-priorities';

const PriorityLinkConnection = connectionOf(PriorityLink, 'PriorityLink');

@ObjectType({ description: 'What you may do with a priority' })
export class PriorityActions {
  @Field({ description: 'Say it in other words, or that it no longer holds' })
  edit: boolean;
}

@Resolver(() => Municipality)
export class MunicipalityPrioritiesResolver {
  @FieldResolver(() => CurrentPriorities, {
    nullable: true,
    description: 'What its group puts first now (R18, R43); null where that is not for you',
  })
  priorities(@Root() { tenantId }: Municipality, @Ctx() ctx: Context): Promise<CurrentPriorities | null> {
    const readers = rolesFor(permissions, 'Municipality.priorities');
    if (!holds(ctx.actor, readers, tenantId)) return Promise.resolve(null);
    return ctx.read((db) => readPriorities(db, tenantId));
  }

  @FieldResolver(() => PriorityLinkConnection, {
    nullable: true,
    description:
      'Secret addresses of current priorities that answer: your organisation’s, and everybody’s for coordinator and deputy',
  })
  priorityLinks(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const where = { sql: 'item.revoked_at is null and item.expires_on >= $1::date', values: [todayOf(ctx)] };
    const query = { entity: PriorityLink, orderBy: ['created_at'], where };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }
}

@Resolver(() => Priority)
export class PriorityResolver {
  @Query(() => CurrentPriorities, {
    nullable: true,
    description:
      'Current priorities behind a secret address; null when it does not answer. Each reading is logged (R43)',
  })
  priorities(@Arg('secret', { description: 'The secret' }) secret: string, @Ctx() ctx: Context) {
    // A use case of its own: the secret opens nothing else that the request asks.
    return ctx.inScope((db) => readByLink(db, ctx, secret));
  }

  @Mutation(() => PriorityPayload, { description: 'Says what the group has agreed to put first (R43)' })
  async addPriority(@Arg('input') input: AddPriorityInput, @Ctx() ctx: Context) {
    return { priority: await ctx.inScope((db) => addPriority(db, ctx, input)) };
  }

  @Mutation(() => PriorityPayload, { description: 'Says a priority in other words' })
  async changePriority(@Arg('input') input: ChangePriorityInput, @Ctx() ctx: Context) {
    return { priority: await ctx.inScope((db) => changePriority(db, ctx, input)) };
  }

  @Mutation(() => PriorityPayload, { description: 'Says that a priority no longer holds' })
  async endPriority(@Arg('input') input: EndPriorityInput, @Ctx() ctx: Context) {
    return { priority: await ctx.inScope((db) => endPriority(db, ctx, input)) };
  }

  @Mutation(() => CreatePriorityLinkPayload, {
    description:
      'Makes a secret address at which an organisation’s staff read current priorities, without signing in',
  })
  createPriorityLink(@Arg('input') input: CreatePriorityLinkInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => createPriorityLink(db, ctx, input));
  }

  @Mutation(() => RevokePriorityLinkPayload, {
    description: 'Makes a secret address of current priorities answer no more',
  })
  async revokePriorityLink(@Arg('input') input: RevokePriorityLinkInput, @Ctx() ctx: Context) {
    return { priorityLink: await ctx.inScope((db) => revokePriorityLink(db, ctx, input)) };
  }

  @FieldResolver(() => PriorityActions, { description: 'What you may do with it' })
  viewerCan(@Root() { tenantId, endedOn }: Priority, @Ctx() { actor }: Context): PriorityActions {
    return {
      edit: endedOn === null && holds(actor, rolesFor(permissions, 'Mutation.changePriority'), tenantId),
    };
  }
}
