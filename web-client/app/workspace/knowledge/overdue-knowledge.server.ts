import { overdueKnowledge, type OverdueKnowledge } from '../../documents/knowledge';
import type { Ask } from '../../request-context';
import type { Place } from '../places';

const inGroup = ['coordinator', 'deputy', 'kommunpolis', 'reporter'];

/** What is overdue and somebody's in the place to see to; nothing for those who see to none. */
export async function overdueKnowledgeFor(ask: Ask, place: Place): Promise<OverdueKnowledge | null> {
  const [municipality] = place.kind === 'municipality' ? place.municipalities : [];
  if (!municipality || !place.roles.some(({ role }) => inGroup.includes(role))) return null;
  const found = await ask(overdueKnowledge, { slug: municipality.slug });
  return found.municipality?.overdueKnowledge ?? null;
}
