import type { Tone } from '../../components/StateTag';
import type { TemplateState } from '../../documents/template';

/** How the state of a version looks beside its word. */
export const templateTone: Record<TemplateState, Tone> = {
  DRAFT: 'waiting',
  IN_USE: 'active',
  EARLIER: 'over',
};
