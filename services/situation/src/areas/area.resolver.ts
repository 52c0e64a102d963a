import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from './area';
import { CountDefinition } from './count-definition';

/** The numbers that belong to an area, in their order. */
export function loadCountDefinitions(
  ctx: Context,
  area: { tenantId: string; id: string },
): Promise<CountDefinition[]> {
  return loadChildren(ctx, CountDefinition, 'areaId', area, { position: 'ASC' });
}

@Resolver(() => Area)
export class AreaResolver {
  @FieldResolver(() => [CountDefinition], { description: 'Numbers to fill in; at most a few' })
  counts(@Root() area: Area, @Ctx() ctx: Context) {
    return loadCountDefinitions(ctx, area);
  }
}
