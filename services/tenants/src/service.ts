import { reference, rowReference } from '@medborgarlofte/platform/references';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { Council, MeetingCount, OrganisationMembership, ReportingGroup } from './councils/council';
import {
  CouncilResolver,
  OrganisationMembershipResolver,
  ReportingGroupResolver,
} from './councils/council.resolver';
import { County } from './counties/county';
import { CountyResolver } from './counties/county.resolver';
import { loadCounty } from './counties/county.service';
import { FailedJob } from './failed-jobs/failed-job';
import { FailedJobResolver } from './failed-jobs/failed-job.resolver';
import { Grant } from './grants/grant';
import { GrantResolver } from './grants/grant.resolver';
import { CreateTenants1764000000000 } from './migrations/1764000000000-create-tenants';
import { CreateGrants1764000100000 } from './migrations/1764000100000-create-grants';
import { CreateFailedJobs1765000800000 } from './migrations/1765000800000-create-failed-jobs';
import { AskForScope1765900000000 } from './migrations/1765900000000-ask-for-scope';
import { GrantsForJobs1766001000000 } from './migrations/1766001000000-grants-for-jobs';
import { Municipality } from './municipalities/municipality';
import { loadMunicipality } from './municipalities/municipality.loader';
import { MunicipalityResolver } from './municipalities/municipality.resolver';
import { Organisation } from './organisations/organisation';
import { permissions } from './permissions';
import { LocalPoliceArea, PoliceAreaMembership } from './police-areas/police-area';
import {
  loadPoliceArea,
  PoliceAreaMembershipResolver,
  PoliceAreaResolver,
} from './police-areas/police-area.resolver';
import { texts } from './texts';
import { ViewerResolver } from './viewer/viewer.resolver';

/** Municipalities, counties, police areas, councils, groups, organisations and grants. */
export const tenantsService: ServiceDefinition = {
  name: 'tenants',
  entities: [
    County,
    Municipality,
    LocalPoliceArea,
    PoliceAreaMembership,
    Organisation,
    Council,
    ReportingGroup,
    OrganisationMembership,
    MeetingCount,
    Grant,
    FailedJob,
  ],
  migrations: [
    CreateTenants1764000000000,
    CreateGrants1764000100000,
    CreateFailedJobs1765000800000,
    AskForScope1765900000000,
    GrantsForJobs1766001000000,
  ],
  listTenants: async (db) =>
    (await db.find(Municipality, { order: { tenantId: 'ASC' } })).map(({ tenantId }) => tenantId),
  // A municipality's code and address are public and unique among all, so its keys are not led by another column.
  sharedTables: ['county', 'local_police_area', 'police_area_membership', 'municipality'],
  resolvers: [
    MunicipalityResolver,
    CountyResolver,
    PoliceAreaResolver,
    PoliceAreaMembershipResolver,
    CouncilResolver,
    ReportingGroupResolver,
    OrganisationMembershipResolver,
    GrantResolver,
    FailedJobResolver,
    ViewerResolver,
  ],
  references: {
    Municipality: reference('Municipality', ({ tenantId }, ctx) => loadMunicipality(ctx, tenantId)),
    FailedJob: rowReference('FailedJob', FailedJob),
    County: reference('County', ({ tenantId }, ctx) => loadCounty(ctx, tenantId)),
    LocalPoliceArea: reference('LocalPoliceArea', ({ tenantId }, ctx) => loadPoliceArea(ctx, tenantId)),
    Organisation: rowReference('Organisation', Organisation),
    Council: rowReference('Council', Council),
    ReportingGroup: rowReference('ReportingGroup', ReportingGroup),
    Grant: rowReference('Grant', Grant),
  },
  permissions,
  texts,
};
