import type { Context } from '@medborgarlofte/platform/context';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { loadMunicipality } from '../municipalities/municipality.loader';
import { loadTenantRows } from '../tenant-rows';
import { LocalPoliceArea, PoliceAreaMembership } from './police-area';

/** One police area by its slug. */
export async function loadPoliceArea(ctx: Context, slug: string): Promise<LocalPoliceArea | null> {
  const [area] = await loadTenantRows(ctx, LocalPoliceArea, 'slug', slug, 'name');
  return area ?? null;
}

/** Adds a police area and its municipalities, by the platform's administrator; what is there already is left as it is. */
export async function registerPoliceArea(
  db: Db,
  area: Pick<LocalPoliceArea, 'slug' | 'name'>,
  memberships: PoliceAreaMembership[],
): Promise<void> {
  await db
    .createQueryBuilder()
    .insert()
    .into(LocalPoliceArea)
    .values(area)
    .orIgnore()
    .updateEntity(false)
    .execute();
  await db
    .createQueryBuilder()
    .insert()
    .into(PoliceAreaMembership)
    .values(memberships)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

@Resolver(() => LocalPoliceArea)
export class PoliceAreaResolver {
  @Query(() => LocalPoliceArea, { nullable: true, description: 'One police area by its slug' })
  policeArea(@Arg('slug') slug: string, @Ctx() ctx: Context) {
    return loadPoliceArea(ctx, slug);
  }

  @FieldResolver(() => [PoliceAreaMembership], {
    description: 'Its municipalities, also those that are not tenants; at most a few tens',
  })
  memberships(@Root() { slug }: LocalPoliceArea, @Ctx() ctx: Context) {
    return loadTenantRows(ctx, PoliceAreaMembership, 'policeAreaSlug', slug, 'municipalityName');
  }
}

@Resolver(() => PoliceAreaMembership)
export class PoliceAreaMembershipResolver {
  @FieldResolver(() => LocalPoliceArea, { description: 'The police area' })
  policeArea(@Root() { policeAreaSlug }: PoliceAreaMembership, @Ctx() ctx: Context) {
    return loadPoliceArea(ctx, policeAreaSlug);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality, when it is a tenant here',
  })
  municipality(@Root() { municipalityCode }: PoliceAreaMembership, @Ctx() ctx: Context) {
    return loadMunicipality(ctx, municipalityCode);
  }
}
