import { knowledgeSource } from '../../documents/knowledge-source';
import type { Ask } from '../../request-context';

const kinds = { Survey: 'SURVEY', WalkObservation: 'WALK', Measurement: 'MEASUREMENT' } as const;

/** What a deficiency is noted from, as the form shows and sends it. */
export interface NoteSource {
  id: string;
  kind: (typeof kinds)[keyof typeof kinds];
  label: string;
}

/** What the address says that a deficiency is noted from; null when it says nothing, or nothing that the reader sees. */
export async function noteSourceOf(ask: Ask, search: URLSearchParams): Promise<NoteSource | null> {
  const id = search.get('kalla');
  if (!id) return null;
  const { node } = await ask(knowledgeSource, { id });
  const kind = kinds[node?.__typename as keyof typeof kinds];
  return node && kind ? { id, kind, label: node.title ?? node.seen ?? '' } : null;
}
