import { organisationOf, tenantKind } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { County } from '../counties/county';
import { loadCounty } from '../counties/county.service';
import { Municipality } from '../municipalities/municipality';
import { loadMunicipality } from '../municipalities/municipality.loader';
import { Organisation } from '../organisations/organisation';
import { LocalPoliceArea } from '../police-areas/police-area';
import { loadPoliceArea } from '../police-areas/police-area.resolver';
import { loadTenantRows } from '../tenant-rows';
import { Viewer, ViewerMembership } from './viewer';

@Resolver(() => ViewerMembership)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'You, or null when you have not signed in' })
  viewer(@Ctx() { actor }: Context): Viewer | null {
    if (actor.subject === null) return null;
    const memberships = actor.memberships.map((membership) => ({
      organisationPath: organisationOf(membership),
      role: membership.role,
      membership,
    }));
    return { id: actor.subject, name: actor.name, memberships };
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality, when it is one' })
  municipality(@Root() { membership: { kind, key } }: ViewerMembership, @Ctx() ctx: Context) {
    return kind === tenantKind ? loadMunicipality(ctx, key) : null;
  }

  @FieldResolver(() => County, { nullable: true, description: 'The county, when it is a county board' })
  county(@Root() { membership: { kind, key } }: ViewerMembership, @Ctx() ctx: Context) {
    return kind === 'county' ? loadCounty(ctx, key) : null;
  }

  @FieldResolver(() => LocalPoliceArea, { nullable: true, description: 'The police area, when it is one' })
  policeArea(@Root() { membership: { kind, key } }: ViewerMembership, @Ctx() ctx: Context) {
    return kind === 'police-area' ? loadPoliceArea(ctx, key) : null;
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The part of the municipality, for those who report',
  })
  async organisation(@Root() { membership: { kind, key, unit } }: ViewerMembership, @Ctx() ctx: Context) {
    if (kind !== tenantKind || !unit) return null;
    const organisations = await loadTenantRows(ctx, Organisation, 'tenantId', key, 'name');
    return organisations.find(({ slug }) => slug === unit) ?? null;
  }
}
