import { document } from './document';
import { drawnOn, notedFrom, type DrawnOn, type NotedFrom } from './knowledge-source';
import type { NamedPlace, Signposts } from './report';
import type { AddedThing, KnowledgeActions } from './survey';
import type { Connection, UserError } from './types';

export type ObservationKind = 'LIGHTING' | 'GREENERY' | 'TRAFFIC' | 'LITTERING' | 'BUILDING' | 'OTHER';
export type ObservationState = 'OPEN' | 'DONE' | 'NOTHING_DONE';

export interface ListedWalk {
  id: string;
  date: string;
  ledBy: string;
  place: { id: string; name: string } | null;
  openObservations: number;
  overdueObservations: number;
  archivedOn: string | null;
}

export interface Observation extends NotedFrom {
  id: string;
  position: number;
  kind: ObservationKind;
  seen: string;
  place: { id: string; name: string } | null;
  ownerOrganisation: string | null;
  ownerName: string | null;
  dueDate: string;
  overdue: boolean;
  state: ObservationState;
  outcome: string | null;
  settledOn: string | null;
  version: number;
  viewerCan: { edit: boolean; settle: boolean };
}

export interface SafetyWalk extends ListedWalk, DrawnOn {
  cited: boolean;
  participants: string[];
  summary: string;
  observations: Observation[];
  fictitious: boolean;
  version: number;
  updatedAt: string;
  updatedByRole: string | null;
  viewerCan: KnowledgeActions;
}

export const listedWalk = 'id date ledBy place { id name } openObservations overdueObservations archivedOn';

export const walkQuery = document<{ safetyWalk: SafetyWalk | null }, { id: string }>(`
  query SafetyWalk($id: ID!) {
    safetyWalk(id: $id) {
      ${listedWalk}
      participants summary cited fictitious version updatedAt updatedByRole
      ${drawnOn}
      observations {
        id position kind seen place { id name } ownerOrganisation ownerName dueDate overdue state outcome settledOn version
        ${notedFrom}
        viewerCan { edit settle }
      }
      viewerCan { edit editNumbers remove }
    }
  }
`);

/** What somebody chooses from who writes of a walk, and where faults go instead. */
export interface WalkChoices {
  id: string;
  namedPlaces: Connection<NamedPlace> | null;
  organisations: Connection<{ slug: string; name: string }>;
  signposts: Signposts | null;
}

export const walkChoices = document<{ municipality: WalkChoices | null }, { slug: string }>(`
  query WalkChoices($slug: String!) {
    municipality(by: { slug: $slug }) {
      id
      namedPlaces(first: 100) { nodes { id name retired version } }
      organisations(first: 100) { nodes { slug name } }
      signposts { concernText concernUrl faultText faultUrl version }
    }
  }
`);

/** What a form says of a walk. */
export interface WalkContent {
  date: string;
  placeId: string;
  ledBy: string;
  participants: string[];
  summary: string;
  namesConfirmed?: boolean;
}

interface Answer {
  safetyWalk: { id: string } | null;
  userErrors: UserError[];
}
const answer = 'safetyWalk { id } userErrors { code message path }';

export const addWalk = document<{ addSafetyWalk: Answer }, { input: WalkContent & AddedThing }>(
  `mutation AddSafetyWalk($input: AddSafetyWalkInput!) { addSafetyWalk(input: $input) { ${answer} } }`,
);

export const changeWalk = document<
  { changeSafetyWalk: Answer },
  { input: WalkContent & { safetyWalkId: string; expectedVersion: number; archived: boolean } }
>(
  `mutation ChangeSafetyWalk($input: ChangeSafetyWalkInput!) { changeSafetyWalk(input: $input) { ${answer} } }`,
);

export const removeWalk = document<
  { removeSafetyWalk: Answer },
  { input: { safetyWalkId: string; expectedVersion: number } }
>(
  `mutation RemoveSafetyWalk($input: RemoveSafetyWalkInput!) { removeSafetyWalk(input: $input) { ${answer} } }`,
);

/** What a form says of an observation. */
export interface ObservationContent {
  kind: ObservationKind;
  seen: string;
  placeId: string | null;
  ownerOrganisationSlug: string | null;
  dueDate: string;
  namesConfirmed?: boolean;
}

interface Observed {
  walkObservation: { id: string } | null;
  userErrors: UserError[];
}
const observed = 'walkObservation { id } userErrors { code message path }';

export const addObservation = document<
  { addWalkObservation: Observed },
  { input: ObservationContent & { safetyWalkId: string; idempotencyKey: string } }
>(
  `mutation AddWalkObservation($input: AddWalkObservationInput!) { addWalkObservation(input: $input) { ${observed} } }`,
);

type OnObservation = { walkObservationId: string; expectedVersion: number };

export const changeObservation = document<
  { changeWalkObservation: Observed },
  { input: ObservationContent & OnObservation }
>(
  `mutation ChangeWalkObservation($input: ChangeWalkObservationInput!) { changeWalkObservation(input: $input) { ${observed} } }`,
);

export const settleObservation = document<
  { settleWalkObservation: Observed },
  {
    input: OnObservation & {
      state: ObservationState;
      outcome: string | null;
      settledOn: string | null;
      namesConfirmed?: boolean;
    };
  }
>(
  `mutation SettleWalkObservation($input: SettleWalkObservationInput!) { settleWalkObservation(input: $input) { ${observed} } }`,
);

export interface WalkList {
  safetyWalks: Connection<ListedWalk> | null;
}
