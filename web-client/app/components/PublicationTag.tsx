import type { PublicationState } from '../documents/types';
import { usePage } from '../page-context';
import { StateTag } from './StateTag';

const tones = { PUBLISHED: 'done', UNPUBLISHED: 'waiting', WITHDRAWN: 'over' } as const;

/** Whether the public can read it, in words. */
export function PublicationTag({ publication }: { publication: PublicationState }) {
  return <StateTag tone={tones[publication]}>{usePage().texts.publication[publication]}</StateTag>;
}
