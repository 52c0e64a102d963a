import { document } from './document';
import { drawnOn, notedFrom, type DrawnOn, type NotedFrom } from './knowledge-source';
import type { AddedThing, KnowledgeActions } from './survey';
import type { Connection, UserError } from './types';

export type RoundState = 'MEASURED' | 'NOT_MEASURED' | 'MISSING' | 'COMING';

export interface ListedMeasurement {
  id: string;
  title: string;
  unit: string;
  measuredBy: string;
  timesPerYear: number;
  nextDue: string;
  overdue: boolean;
  archivedOn: string | null;
}

export interface Round {
  dueDate: string;
  state: RoundState;
  value: number | null;
  small: { fewerThan: number } | null;
  n: number | null;
  note: string | null;
  method: string | null;
  methodChanged: boolean;
  measuredOn: string | null;
  version: number;
}

export interface Measurement extends ListedMeasurement, NotedFrom, DrawnOn {
  cited: boolean;
  method: string;
  countsPeople: boolean;
  firstDue: string;
  ownerOrganisation: string | null;
  ownerName: string | null;
  rounds: Round[];
  fictitious: boolean;
  version: number;
  updatedAt: string;
  updatedByRole: string | null;
  viewerCan: KnowledgeActions;
}

export const listedMeasurement = 'id title unit measuredBy timesPerYear nextDue overdue archivedOn';

export const measurementQuery = document<{ measurement: Measurement | null }, { id: string }>(`
  query Measurement($id: ID!) {
    measurement(id: $id) {
      ${listedMeasurement}
      method countsPeople firstDue ownerOrganisation ownerName fictitious version updatedAt updatedByRole
      cited ${notedFrom} ${drawnOn}
      rounds { dueDate state value small { fewerThan } n note method methodChanged measuredOn version }
      viewerCan { edit editNumbers remove }
    }
  }
`);

/** What somebody chooses from who writes of a measurement. */
export interface MeasurementChoices {
  id: string;
  organisations: Connection<{ slug: string; name: string }>;
}

export const measurementChoices = document<{ municipality: MeasurementChoices | null }, { slug: string }>(`
  query MeasurementChoices($slug: String!) {
    municipality(by: { slug: $slug }) { id organisations(first: 100) { nodes { slug name } } }
  }
`);

/** What a form says of a measurement. */
export interface MeasurementContent {
  title: string;
  unit: string;
  method: string;
  measuredBy: string;
  countsPeople: boolean;
  timesPerYear: number;
  firstDue: string;
  ownerOrganisationSlug: string | null;
  namesConfirmed?: boolean;
}

interface Answer {
  measurement: { id: string } | null;
  userErrors: UserError[];
}
const answer = 'measurement { id } userErrors { code message path }';

export const addMeasurement = document<
  { addMeasurement: Answer },
  { input: MeasurementContent & AddedThing }
>(`mutation AddMeasurement($input: AddMeasurementInput!) { addMeasurement(input: $input) { ${answer} } }`);

export const changeMeasurement = document<
  { changeMeasurement: Answer },
  { input: MeasurementContent & { measurementId: string; expectedVersion: number; archived: boolean } }
>(
  `mutation ChangeMeasurement($input: ChangeMeasurementInput!) { changeMeasurement(input: $input) { ${answer} } }`,
);

export const removeMeasurement = document<
  { removeMeasurement: Answer },
  { input: { measurementId: string; expectedVersion: number } }
>(
  `mutation RemoveMeasurement($input: RemoveMeasurementInput!) { removeMeasurement(input: $input) { ${answer} } }`,
);

export const noteRound = document<
  { noteMeasurementRound: Answer },
  {
    input: {
      measurementId: string;
      dueDate: string;
      expectedVersion: number;
      value: number | null;
      n: number | null;
      note: string | null;
      method: string | null;
      measuredOn: string | null;
      namesConfirmed?: boolean;
    };
  }
>(
  `mutation NoteMeasurementRound($input: NoteMeasurementRoundInput!) { noteMeasurementRound(input: $input) { ${answer} } }`,
);

export interface MeasurementList {
  measurements: Connection<ListedMeasurement> | null;
}
