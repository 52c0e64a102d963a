import type { DeficiencyState } from './deficiencies';
import { document } from './document';
import type { EvidenceInquiry } from './promise-evidence';
import type { Connection } from './types';

/** Something of the knowledge that a deficiency can be noted from. */
export interface KnowledgeSource {
  __typename: string;
  id: string;
  title?: string;
  seen?: string;
}

export const knowledgeSource = document<{ node: KnowledgeSource | null }, { id: string }>(`
  query KnowledgeSource($id: ID!) {
    node(id: $id) {
      __typename id
      ... on Survey { title }
      ... on WalkObservation { seen }
      ... on Measurement { title }
    }
  }
`);

/** A deficiency that was noted from it and that the reader sees. */
export interface RestingDeficiency {
  id: string;
  description: string;
  state: DeficiencyState;
}

export interface NotedFrom {
  deficiencies: Connection<RestingDeficiency>;
}

export const notedFrom = 'deficiencies(first: 100) { nodes { id description state } }';

/** Mappings and analyses that rest on it and that the reader sees. */
export interface DrawnOn {
  inquiries: Connection<EvidenceInquiry>;
}

export const drawnOn = 'inquiries(first: 100) { nodes { id kind state question } }';
