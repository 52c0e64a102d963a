import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Direction } from '../directions/direction';
import { recordReading } from '../granted-reading';
import { Renewal } from './renewal';
import { RenewPromiseInput, RenewPromisePayload } from './renewal.inputs';
import { renewPromise } from './renewal.service';

@Resolver(() => Renewal)
export class RenewalResolver {
  @Mutation(() => RenewPromisePayload, {
    description: 'Starts the next promise as a draft, with what becomes of each direction',
  })
  renewPromise(@Arg('input') input: RenewPromiseInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => renewPromise(db, ctx, input));
  }

  @FieldResolver(() => Direction, {
    nullable: true,
    description: 'The earlier direction; null for a new one, or one from before what is kept here',
  })
  async from(@Root() { tenantId, fromDirectionId }: Renewal, @Ctx() ctx: Context) {
    return fromDirectionId
      ? recordReading(ctx, await loadOne(ctx, Direction, { tenantId, id: fromDirectionId }))
      : null;
  }

  @FieldResolver(() => Direction, {
    nullable: true,
    description: 'The later direction; null when it left the promise',
  })
  async to(@Root() { tenantId, toDirectionId }: Renewal, @Ctx() ctx: Context) {
    return toDirectionId
      ? recordReading(ctx, await loadOne(ctx, Direction, { tenantId, id: toDirectionId }))
      : null;
  }
}
