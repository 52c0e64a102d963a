import { useEffect, useEffectEvent, useRef } from 'react';

import type { ReportArea } from '../../documents/report';
import { differing, only, type Draft } from './draft';
import type { SealedDraft, UnsavedDraft } from './sealed-draft';

/** Keeps in the tab, sealed, what the service has not got; brings it back when the page is opened again. */
export function useSealedDraft(
  areas: ReportArea[],
  draft: Draft,
  open: () => SealedDraft,
  onFound: (kept: UnsavedDraft) => void,
) {
  const store = useRef<SealedDraft | null>(null);
  const restore = useEffectEvent(async () => {
    const opened = open();
    const kept = await opened.read();
    // Not before it has been read: nothing is to be put over it.
    store.current = opened;
    if (kept) onFound(kept);
  });
  useEffect(() => void restore(), []);
  useEffect(() => {
    const unsaved = differing(areas, draft);
    if (unsaved.length === 0) void store.current?.forget();
    else {
      const { version, saved, mine } = draft;
      void store.current?.keep({ version, base: only(saved, unsaved), mine: only(mine, unsaved) });
    }
  }, [areas, draft]);
  return { forget: () => store.current?.forget() };
}
