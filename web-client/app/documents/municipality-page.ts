import { document } from './document';
import type { Connection, Contact, FormalAct, Period, PeriodKind, PromiseState } from './types';

export interface MeetingCount {
  year: number;
  held: number;
  planned: number | null;
}

export interface MunicipalityFacts {
  code: string;
  name: string;
  slug: string;
  population: number | null;
  populationDate: string | null;
  populationSource: string | null;
  county: { name: string };
  contact: Contact;
  settings: {
    councilName: string;
    groupName: string | null;
    periodKind: PeriodKind;
    periodMonths: number;
    followUpForum: string;
    followUpCadence: string;
    formalActs: FormalAct[];
  };
  policeAreas: { policeArea: { name: string }; validTo: string | null; source: string | null }[];
  councils: { name: string; cadence: string | null; meetingCounts: MeetingCount[] }[];
  groups: {
    name: string;
    spelledOut: string | null;
    cadence: string | null;
    meetingCounts: MeetingCount[];
  }[];
  updatedAt: string;
}

export interface ListedPromise {
  number: number;
  title: string;
  state: PromiseState;
  period: Period;
}

export interface ActivityCounts {
  promiseNumber: number;
  periodStart: string | null;
  periodEnd: string | null;
  planned: number;
  ongoing: number;
  done: number;
  partly: number;
  notDone: number;
  total: number;
  sourceUpdatedAt: string;
}

type Slug = { slug: string };

export const municipalityPage = document<{ municipality: MunicipalityFacts | null }, Slug>(`
  query MunicipalityPage($slug: String!) {
    municipality(by: { slug: $slug }) {
      code name slug population populationDate populationSource
      county { name }
      contact { name url phone email }
      settings { councilName groupName periodKind periodMonths followUpForum followUpCadence formalActs }
      policeAreas { policeArea { name } validTo source }
      councils { name cadence meetingCounts { year held planned } }
      groups { name spelledOut cadence meetingCounts { year held planned } }
      updatedAt
    }
  }
`);

/** Asked apart from the facts, so that one service that is down does not take the page with it. */
export const municipalityPromises = document<
  { municipality: { promises: Connection<ListedPromise> | null } | null },
  Slug
>(`
  query MunicipalityPromises($slug: String!) {
    municipality(by: { slug: $slug }) {
      promises(first: 100) { nodes { number title state period { kind start end label } } }
    }
  }
`);

export const municipalityResults = document<
  { municipality: { activityComparison: ActivityCounts[] | null } | null },
  Slug
>(`
  query MunicipalityResults($slug: String!) {
    municipality(by: { slug: $slug }) {
      activityComparison {
        promiseNumber periodStart periodEnd planned ongoing done partly notDone total sourceUpdatedAt
      }
    }
  }
`);
