import { StateTag, type Tone } from '../../components/StateTag';
import type { ImportState } from '../../documents/imports';
import { usePage } from '../../page-context';

const tones: Record<ImportState, Tone> = {
  CHECKING: 'waiting',
  CHECKED: 'active',
  REFUSED: 'serious',
  IMPORTING: 'waiting',
  DONE: 'done',
  CANCELLED: 'over',
};

/** How far an import has come, in words. */
export function ImportStateTag({ state }: { state: ImportState }) {
  return <StateTag tone={tones[state]}>{usePage().texts.imports.states[state]}</StateTag>;
}
