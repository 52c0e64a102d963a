import { ImportState, type ImportRun } from './import-run';

/** How long a file waits to be confirmed before what it says is thrown away. */
export const keptHours = 24;

const over = [ImportState.REFUSED, ImportState.DONE, ImportState.CANCELLED];

/** Whether nothing more comes of a run. */
export const isOver = ({ state }: Pick<ImportRun, 'state'>): boolean => over.includes(state);

/** Whether the job has something to do. */
export const isUnderway = ({ state }: Pick<ImportRun, 'state'>): boolean =>
  state === ImportState.CHECKING || state === ImportState.IMPORTING;

/** Why a run cannot be confirmed, as a key of the texts; undefined when it can. */
export function whyNotConfirm({ state }: Pick<ImportRun, 'state'>): string | undefined {
  if (state === ImportState.CHECKED) return undefined;
  if (state === ImportState.CHECKING) return 'import.still-checking';
  return state === ImportState.IMPORTING ? 'import.underway' : 'import.over';
}

/** Why a run cannot be thrown away; one that is being taken in is not stopped halfway. */
export function whyNotCancel(run: Pick<ImportRun, 'state'>): string | undefined {
  if (run.state === ImportState.IMPORTING) return 'import.underway';
  return isOver(run) ? 'import.over' : undefined;
}
