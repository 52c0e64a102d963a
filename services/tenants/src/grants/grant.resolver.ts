import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { permissions } from '../permissions';
import { Grant } from './grant';
import { CreateGrantInput, CreateGrantPayload, RevokeGrantInput, RevokeGrantPayload } from './grant.inputs';
import { createGrant, revokeGrant } from './grant.service';

@ObjectType({ description: 'What you may do with a grant' })
export class GrantActions {
  @Field({ description: 'Revoke it' })
  revoke: boolean;
}

@Resolver(() => Grant)
export class GrantResolver {
  @Mutation(() => CreateGrantPayload, {
    description: 'Lets an outside organisation read something, for a purpose and a time',
  })
  async createGrant(@Arg('input') input: CreateGrantInput, @Ctx() ctx: Context) {
    return { grant: await ctx.inScope((db) => createGrant(db, ctx.actor, input, ctx.requestId)) };
  }

  @Mutation(() => RevokeGrantPayload, {
    description: "Ends a grant at once: the reader's next request sees nothing more",
  })
  async revokeGrant(@Arg('input') input: RevokeGrantInput, @Ctx() ctx: Context) {
    return { grant: await ctx.inScope((db) => revokeGrant(db, ctx.actor, input.grantId, ctx.requestId)) };
  }

  @FieldResolver(() => GrantActions, { description: 'What you may do with it' })
  viewerCan(@Root() grant: Grant, @Ctx() { actor }: Context): GrantActions {
    return {
      revoke: !grant.revokedAt && holds(actor, rolesFor(permissions, 'Mutation.revokeGrant'), grant.tenantId),
    };
  }
}
