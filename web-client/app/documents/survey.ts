import { document } from './document';
import { drawnOn, notedFrom, type DrawnOn, type NotedFrom } from './knowledge-source';
import type { Connection, UserError } from './types';

export type SurveyMethod = 'WEB_OPEN' | 'WEB_SAMPLE' | 'POSTAL' | 'INTERVIEWS' | 'STREET_DIALOGUE' | 'SCHOOL';

export interface ListedSurvey {
  id: string;
  title: string;
  method: SurveyMethod;
  periodStart: string;
  periodEnd: string;
  answered: number;
  open: boolean;
  representative: boolean;
  fictitious: boolean;
  archivedOn: string | null;
}

export interface SurveyQuestion {
  text: string;
  answers: { text: string; count: number | null; small: { fewerThan: number } | null }[];
}

export interface KnowledgeActions {
  edit: boolean;
  editNumbers: boolean;
  remove: boolean;
}

export interface Survey extends ListedSurvey, NotedFrom, DrawnOn {
  cited: boolean;
  askedBy: string;
  population: string;
  invited: number | null;
  responseRate: number | null;
  representativeReason: string;
  findings: string;
  reportUrl: string | null;
  questions: SurveyQuestion[];
  version: number;
  updatedAt: string;
  updatedByRole: string | null;
  viewerCan: KnowledgeActions;
}

export const listedSurvey =
  'id title method periodStart periodEnd answered open representative fictitious archivedOn';

export const surveyQuery = document<{ survey: Survey | null }, { id: string }>(`
  query Survey($id: ID!) {
    survey(id: $id) {
      ${listedSurvey}
      askedBy population invited responseRate representativeReason findings reportUrl
      cited ${notedFrom} ${drawnOn}
      questions { text answers { text count small { fewerThan } } }
      version updatedAt updatedByRole
      viewerCan { edit editNumbers remove }
    }
  }
`);

/** What a form says of a survey. */
/** What is said of a survey, a walk or a measurement when it is added, beside what it is. */
export interface AddedThing {
  municipalityId: string;
  /** The one of the writer's own organisations that it is entered for, where there are several. */
  organisationSlug: string | null;
  idempotencyKey: string;
}

export interface SurveyContent {
  title: string;
  askedBy: string;
  periodStart: string;
  periodEnd: string;
  method: SurveyMethod;
  population: string;
  invited: number | null;
  answered: number;
  representative: boolean;
  representativeReason: string;
  findings: string;
  reportUrl: string | null;
  questions?: { text: string; answers: { text: string; count: number }[] }[];
  namesConfirmed?: boolean;
}

interface Answer {
  survey: { id: string } | null;
  userErrors: UserError[];
}
const answer = 'survey { id } userErrors { code message path }';

export const addSurvey = document<{ addSurvey: Answer }, { input: SurveyContent & AddedThing }>(
  `mutation AddSurvey($input: AddSurveyInput!) { addSurvey(input: $input) { ${answer} } }`,
);

export const changeSurvey = document<
  { changeSurvey: Answer },
  { input: SurveyContent & { surveyId: string; expectedVersion: number; archived: boolean } }
>(`mutation ChangeSurvey($input: ChangeSurveyInput!) { changeSurvey(input: $input) { ${answer} } }`);

export const removeSurvey = document<
  { removeSurvey: Answer },
  { input: { surveyId: string; expectedVersion: number } }
>(`mutation RemoveSurvey($input: RemoveSurveyInput!) { removeSurvey(input: $input) { ${answer} } }`);

export interface SurveyList {
  surveys: Connection<ListedSurvey> | null;
}
