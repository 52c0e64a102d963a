import { loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { MunicipalityConnection } from '../municipalities/municipality.resolver';
import { County } from './county';
import { loadCounty } from './county.service';

@Resolver(() => County)
export class CountyResolver {
  @Query(() => County, { nullable: true, description: 'One county by its SCB code' })
  county(@Arg('code') code: string, @Ctx() ctx: Context) {
    return loadCounty(ctx, code);
  }

  @FieldResolver(() => MunicipalityConnection, { description: 'Its municipalities that are tenants here' })
  municipalities(@Root() { code }: County, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const where = { sql: 'item.county_code = $1', values: [code] };
    return loadPage(
      ctx,
      { entity: Municipality, parentColumn: null, orderBy: ['name'], key: 'tenant_id', where },
      { tenantId: null, id: null },
      args,
    );
  }
}
