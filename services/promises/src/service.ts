import { loadOne, type TenantRow } from '@medborgarlofte/platform/loading';
import { reference } from '@medborgarlofte/platform/references';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { Activity } from './activities/activity';
import { ActivityResolver } from './activities/activity.resolver';
import { Adoption } from './adoptions/adoption';
import { Agreement } from './agreements/agreement';
import { AgreementResolver } from './agreements/agreement.resolver';
import { Direction } from './directions/direction';
import { DirectionEvidence } from './evidence/direction-evidence';
import { DirectionResolver } from './directions/direction.resolver';
import { FollowUp } from './follow-ups/follow-up';
import { FollowUpResolver } from './follow-ups/follow-up.resolver';
import { recordReading } from './granted-reading';
import { CreatePromises1764000000000 } from './migrations/1764000000000-create-promises';
import { CreateActs1764000100000 } from './migrations/1764000100000-create-acts';
import { CreateFollowUps1764000200000 } from './migrations/1764000200000-create-follow-ups';
import { VersionAgreements1764300000000 } from './migrations/1764300000000-version-agreements';
import { KeepDraftsFromGrants1764300100000 } from './migrations/1764300100000-keep-drafts-from-grants';
import { CreateDirectionEvidence1765000700200 } from './migrations/1765000700200-create-direction-evidence';
import { AskForScope1765900000000 } from './migrations/1765900000000-ask-for-scope';
import { RestOnKnowledge1766000700000 } from './migrations/1766000700000-rest-on-knowledge';
import { Municipality } from './municipality/municipality';
import { MunicipalityResolver } from './municipality/municipality.resolver';
import { permissions } from './permissions';
import { PromiseRecord } from './promises/promise';
import { PromiseMutations } from './promises/promise-mutations.resolver';
import { PromisePeriodResolver, PromiseResolver } from './promises/promise.resolver';
import { Renewal } from './renewals/renewal';
import { RenewalResolver } from './renewals/renewal.resolver';
import { Signature } from './signatures/signature';
import { texts } from './texts';
import { PromiseVersion } from './versions/promise-version';

/** Finds a row for `_entities`; a reading that only a grant opens is on record, whichever door it came by. */
const found = <T extends TenantRow & { globalId: string; isPublic: boolean }>(
  type: string,
  entity: new () => T,
) => reference(type, async (key, ctx) => recordReading(ctx, await loadOne(ctx, entity, key)));

/** Agreements, promises and their directions, activities, signatures, adoptions, follow-ups and renewals. */
export const promisesService: ServiceDefinition = {
  name: 'promises',
  entities: [
    Agreement,
    PromiseRecord,
    Direction,
    DirectionEvidence,
    Activity,
    Signature,
    Adoption,
    PromiseVersion,
    FollowUp,
    Renewal,
  ],
  migrations: [
    CreatePromises1764000000000,
    CreateActs1764000100000,
    CreateFollowUps1764000200000,
    VersionAgreements1764300000000,
    KeepDraftsFromGrants1764300100000,
    CreateDirectionEvidence1765000700200,
    AskForScope1765900000000,
    RestOnKnowledge1766000700000,
  ],
  resolvers: [
    PromiseResolver,
    PromisePeriodResolver,
    PromiseMutations,
    AgreementResolver,
    DirectionResolver,
    ActivityResolver,
    FollowUpResolver,
    RenewalResolver,
    MunicipalityResolver,
  ],
  references: {
    Promise: found('Promise', PromiseRecord),
    Agreement: found('Agreement', Agreement),
    Direction: found('Direction', Direction),
    Activity: found('Activity', Activity),
    FollowUp: found('FollowUp', FollowUp),
    Renewal: found('Renewal', Renewal),
    Municipality: reference('Municipality', ({ tenantId }) => new Municipality(tenantId)),
  },
  permissions,
  texts,
};
