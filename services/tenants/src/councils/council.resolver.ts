import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisations/organisation';
import { Council, MeetingCount, OrganisationMembership, ReportingGroup } from './council';

const seats = (body: Council | ReportingGroup, ctx: Context) =>
  loadChildren(ctx, OrganisationMembership, 'bodyId', body, { role: 'ASC' });
const counts = (body: Council | ReportingGroup, ctx: Context) =>
  loadChildren(ctx, MeetingCount, 'bodyId', body, { year: 'ASC' });

@Resolver(() => Council)
export class CouncilResolver {
  @FieldResolver(() => [OrganisationMembership], {
    description: 'Its seats, by role and organisation; at most a few tens',
  })
  memberships(@Root() council: Council, @Ctx() ctx: Context) {
    return seats(council, ctx);
  }

  @FieldResolver(() => [MeetingCount], { description: 'Meetings held, year by year (R24)' })
  meetingCounts(@Root() council: Council, @Ctx() ctx: Context) {
    return counts(council, ctx);
  }
}

@Resolver(() => ReportingGroup)
export class ReportingGroupResolver {
  @FieldResolver(() => [OrganisationMembership], {
    description: 'Its seats, by role and organisation; at most a few tens',
  })
  memberships(@Root() group: ReportingGroup, @Ctx() ctx: Context) {
    return seats(group, ctx);
  }

  @FieldResolver(() => [MeetingCount], { description: 'Meetings held, year by year (R24)' })
  meetingCounts(@Root() group: ReportingGroup, @Ctx() ctx: Context) {
    return counts(group, ctx);
  }
}

@Resolver(() => OrganisationMembership)
export class OrganisationMembershipResolver {
  @FieldResolver(() => Organisation, { description: 'The organisation' })
  organisation(@Root() { tenantId, organisationId }: OrganisationMembership, @Ctx() ctx: Context) {
    return loadOne(ctx, Organisation, { tenantId, id: organisationId });
  }
}
