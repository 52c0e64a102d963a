import { document } from './document';
import { listedWalk, type WalkList } from './safety-walk';
import { listedSurvey, type SurveyList } from './survey';

export type KnowledgeBoard = SurveyList & WalkList;

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
    }
  }
`);
