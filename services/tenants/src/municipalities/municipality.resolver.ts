import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Council, ReportingGroup } from '../councils/council';
import { County } from '../counties/county';
import { loadCounty } from '../counties/county.service';
import { Grant } from '../grants/grant';
import { Organisation } from '../organisations/organisation';
import { permissions } from '../permissions';
import { PoliceAreaMembership } from '../police-areas/police-area';
import { loadTenantRows } from '../tenant-rows';
import { Municipality, MunicipalityActions } from './municipality';
import {
  MunicipalityBy,
  UpdateMunicipalitySettingsInput,
  UpdateMunicipalitySettingsPayload,
} from './municipality.inputs';
import { loadMunicipality } from './municipality.loader';
import { updateMunicipalitySettings } from './municipality.service';

export const MunicipalityConnection = connectionOf(Municipality, 'Municipality');
const OrganisationConnection = connectionOf(Organisation, 'Organisation');
const GrantConnection = connectionOf(Grant, 'Grant');

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, {
    nullable: true,
    description: 'One municipality, or null when it is not a tenant here',
  })
  municipality(
    @Arg('by', () => MunicipalityBy) by: MunicipalityBy,
    @Ctx() ctx: Context,
  ): Promise<Municipality | null> {
    if (by.slug) return ctx.read((db) => db.findOneBy(Municipality, { slug: by.slug }));
    const code = by.code ?? tryDecodeId(by.id ?? '')?.tenantId;
    return code ? loadMunicipality(ctx, code) : Promise.resolve(null);
  }

  @Query(() => MunicipalityConnection, {
    description: 'All municipalities here, in Swedish alphabetical order',
  })
  municipalities(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(
      ctx,
      { entity: Municipality, parentColumn: null, orderBy: ['name'], key: 'tenant_id' },
      { tenantId: null, id: null },
      args,
    );
  }

  @Mutation(() => UpdateMunicipalitySettingsPayload, {
    description: 'Changes how the municipality runs the chain',
  })
  async updateMunicipalitySettings(
    @Arg('input') input: UpdateMunicipalitySettingsInput,
    @Ctx() ctx: Context,
  ) {
    return {
      municipality: await ctx.inScope((db) =>
        updateMunicipalitySettings(db, ctx.actor, input, ctx.requestId),
      ),
    };
  }

  @FieldResolver(() => County, { description: 'Its county' })
  county(@Root() { countyCode }: Municipality, @Ctx() ctx: Context) {
    return loadCounty(ctx, countyCode);
  }

  @FieldResolver(() => [PoliceAreaMembership], { description: 'The police areas it is or was part of' })
  policeAreas(@Root() { tenantId }: Municipality, @Ctx() ctx: Context) {
    return loadTenantRows(ctx, PoliceAreaMembership, 'municipalityCode', tenantId, 'policeAreaSlug');
  }

  @FieldResolver(() => [Council], { description: 'Its strategic council; at most a few' })
  councils(@Root() { tenantId }: Municipality, @Ctx() ctx: Context) {
    return loadTenantRows(ctx, Council, 'tenantId', tenantId, 'name');
  }

  @FieldResolver(() => [ReportingGroup], { description: 'Its operative groups; at most a few' })
  groups(@Root() { tenantId }: Municipality, @Ctx() ctx: Context) {
    return loadTenantRows(ctx, ReportingGroup, 'tenantId', tenantId, 'name');
  }

  @FieldResolver(() => OrganisationConnection, { description: 'What reports or sits in its council' })
  organisations(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadPage(ctx, { entity: Organisation, orderBy: ['name'] }, { tenantId, id: null }, args);
  }

  @FieldResolver(() => GrantConnection, {
    nullable: true,
    description: 'Grants it has given, newest first; for its coordinator and politicians',
  })
  grants(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(
      ctx,
      { entity: Grant, orderBy: ['granted_at'], descending: true },
      { tenantId, id: null },
      args,
    );
  }

  @FieldResolver(() => MunicipalityActions, { description: 'What you may do here' })
  viewerCan(@Root() { tenantId }: Municipality, @Ctx() { actor }: Context): MunicipalityActions {
    const may = (operation: string) => holds(actor, rolesFor(permissions, operation), tenantId);
    return {
      editSettings: may('Mutation.updateMunicipalitySettings'),
      createGrant: may('Mutation.createGrant'),
      revokeGrant: may('Mutation.revokeGrant'),
    };
  }
}
