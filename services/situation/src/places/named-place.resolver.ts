import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { NamedPlace } from './named-place';
import { AddNamedPlaceInput, ChangeNamedPlaceInput, NamedPlacePayload } from './named-place.inputs';
import { addNamedPlace, changeNamedPlace } from './named-place.service';

const NamedPlaceConnection = connectionOf(NamedPlace, 'NamedPlace');

@Resolver(() => Municipality)
export class NamedPlaceResolver {
  @FieldResolver(() => NamedPlaceConnection, {
    nullable: true,
    description: 'Places that its reports may point to, by name, the retired ones last',
  })
  namedPlaces(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(ctx, { entity: NamedPlace, orderBy: ['retired', 'name'] }, { tenantId, id: null }, args);
  }

  @Mutation(() => NamedPlacePayload, { description: 'Adds a place that reports may point to' })
  async addNamedPlace(@Arg('input') input: AddNamedPlaceInput, @Ctx() ctx: Context) {
    return { place: await ctx.inScope((db) => addNamedPlace(db, ctx, input)) };
  }

  @Mutation(() => NamedPlacePayload, { description: 'Renames a place, or takes it out of use' })
  async changeNamedPlace(@Arg('input') input: ChangeNamedPlaceInput, @Ctx() ctx: Context) {
    return { place: await ctx.inScope((db) => changeNamedPlace(db, ctx, input)) };
  }
}
