import type { ListedImport } from '../../documents/imports';

/** How many reports an import makes; none where something is wrong, or it was thrown away. */
export const reportsOf = ({ state, reportCount }: ListedImport): number =>
  state === 'REFUSED' || state === 'CANCELLED' ? 0 : reportCount;
