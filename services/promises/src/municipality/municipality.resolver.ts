import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Agreement } from '../agreements/agreement';
import { recordReadings } from '../granted-reading';
import { permissions } from '../permissions';
import { PromiseRecord } from '../promises/promise';
import { loadPromises, PromiseConnection, PromiseListArgs } from '../promises/promise.list';
import { loadByNumber } from '../promises/promise.loader';
import { Municipality } from './municipality';

const AgreementConnection = connectionOf(Agreement, 'Agreement');

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => PromiseConnection, {
    nullable: true,
    description: 'Its promises, the latest number first; the public sees the published ones',
  })
  promises(
    @Root() { tenantId }: Municipality,
    @Args(() => PromiseListArgs) args: PromiseListArgs,
    @Ctx() ctx: Context,
  ) {
    return loadPromises(ctx, tenantId, args);
  }

  @FieldResolver(() => PromiseRecord, {
    nullable: true,
    description: 'One promise by its number, or null when there is none for you',
  })
  promise(@Root() { tenantId }: Municipality, @Arg('number', () => Int) number: number, @Ctx() ctx: Context) {
    return loadByNumber(ctx, tenantId, number);
  }

  @FieldResolver(() => AgreementConnection, {
    nullable: true,
    description: 'Its agreements with the police, by title; the public sees the published ones',
  })
  async agreements(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const page = await loadPage(ctx, { entity: Agreement, orderBy: ['title'] }, { tenantId, id: null }, args);
    await recordReadings(ctx, page.nodes);
    return page;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether you may start a promise here' })
  viewerCanCreatePromise(@Root() { tenantId }: Municipality, @Ctx() { actor }: Context): boolean {
    return holds(actor, rolesFor(permissions, 'Mutation.createPromise'), tenantId);
  }
}
