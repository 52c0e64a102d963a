import { document } from './document';
import { listedMeasurement, type MeasurementList } from './measurement';
import { listedWalk, type WalkList } from './safety-walk';
import { listedSurvey, type SurveyList } from './survey';

export type KnowledgeBoard = SurveyList & WalkList & MeasurementList;

/** Everything in the room of knowledge beside the reports. */
export const knowledgeBoard = document<
  { municipality: (KnowledgeBoard & { id: string }) | null },
  { slug: string }
>(`
  query KnowledgeBoard($slug: String!) {
    municipality(by: { slug: $slug }) {
      id
      surveys(first: 100) { nodes { ${listedSurvey} } totalCount }
      safetyWalks(first: 100) { nodes { ${listedWalk} } totalCount }
      measurements(first: 100) { nodes { ${listedMeasurement} } totalCount }
    }
  }
`);

/** What is overdue and the reader's to see to, as the desk tells it. */
export interface OverdueKnowledge {
  observations: { id: string; seen: string; dueDate: string; safetyWalk: { id: string } }[];
  measurements: { id: string; title: string; nextDue: string }[];
}

export const overdueKnowledge = document<
  { municipality: { overdueKnowledge: OverdueKnowledge | null } | null },
  { slug: string }
>(`
  query OverdueKnowledge($slug: String!) {
    municipality(by: { slug: $slug }) {
      overdueKnowledge {
        observations { id seen dueDate safetyWalk { id } }
        measurements { id title nextDue }
      }
    }
  }
`);
