import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { OwnReport, ReportArea } from '../../documents/report';
import { bringBack, takeIn, type Draft } from './draft';
import { entriesOf, formOf, type Entries, type FieldProblem } from './entries';
import { unsavedAreas, waitingNames } from './holding';
import { withField, type Clash } from './merge';
import type { Written } from './report.server';
import type { SealedDraft, UnsavedDraft } from './sealed-draft';
import { useSealedDraft } from './use-sealed-draft';

/** Where the writing stands against what the service has. */
export type SaveState = 'still' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'signedOut';

interface Options {
  areas: ReportArea[];
  report: OwnReport | null;
  /** What was typed and refused, when the form came back without script. */
  typed: Entries | null;
  saveUrl: string;
  open: () => SealedDraft;
}

const pauseMs = 1_200;
const retryMs = 5_000;
const lasting: SaveState[] = ['offline', 'signedOut'];

/**
 * A report while somebody writes in it: saved after each pause, sealed in the tab until it is, brought together with
 * what somebody else has written meanwhile.
 */
export function useReportDraft({ areas, report, typed, saveUrl, open }: Options) {
  const [draft, setDraft] = useState<Draft>(() => {
    const saved = entriesOf(areas, report);
    return { version: report?.version ?? 0, saved, mine: typed ?? saved };
  });
  const [state, setState] = useState<SaveState>('still');
  const [savedAt, setSavedAt] = useState(report && new Date(report.updatedAt));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [clashes, setClashes] = useState<Clash[]>([]);
  const [note, setNote] = useState<'restored' | 'elsewhere' | 'sentElsewhere' | null>(null);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const now = useRef(draft);
  const put = (next: Draft) => setDraft((now.current = next));
  const found = (kept: UnsavedDraft) => {
    const back = bringBack(now.current, kept);
    put(back.draft);
    setClashes(back.clashes);
    setNote('restored');
  };
  const { forget } = useSealedDraft(areas, draft, open, found);

  const change = (area: string, field: string, value: string) => {
    put({ ...now.current, mine: withField(now.current.mine, area, field, value) });
    setClashes((all) => all.filter((clash) => clash.area !== area || clash.field !== field));
    setProblems([]);
    setState((was) => (lasting.includes(was) ? was : 'unsaved'));
  };

  /** Sends some areas, with an act; null when nobody could be reached. */
  const sendNow = async (act: string, sentAreas: string[]): Promise<Written | null> => {
    const sent = { draft: now.current, areas: sentAreas };
    setState('saving');
    const answer = await post(saveUrl, messageOf(act, sent.draft, sentAreas));
    if (typeof answer === 'string') {
      setState(answer);
      return null;
    }
    const taken = takeIn(areas, now.current, sent, answer);
    put(taken.draft);
    if (taken.elsewhere !== 'no') {
      setNote(taken.elsewhere);
      setClashes(taken.clashes);
    }
    setProblems(answer.conflict ? [] : answer.problems);
    if (answer.problems.length === 0) setSavedAt(new Date());
    setState(answer.problems.length === 0 ? 'saved' : 'unsaved');
    return answer;
  };

  const send = useInTurn(sendNow);
  const { ready, held } = unsavedAreas(areas, draft.mine, draft.saved, confirmed);
  const savable = ready.filter((area) => !clashes.some((clash) => clash.area === area));
  const save = useSaving(state, [draft, clashes, confirmed], async () => {
    if (savable.length > 0 && state !== 'signedOut' && note !== 'sentElsewhere') await send('spara', savable);
  });
  return {
    ...{ entries: draft.mine, saved: draft.saved, version: draft.version },
    state: shownState(state, ready.length > 0),
    ...{ savedAt, problems, clashes, note, confirmed, held: held.length > 0 },
    ...{ change, send, save, forget },
    confirm: (text: string) => setConfirmed((all) => [...all, text]),
    settle: ({ area, field }: Clash, value: string) => change(area, field, value),
  };
}

/** What was written while the last save was under way is not saved, whatever its answer says. */
function shownState(state: SaveState, waits: boolean): SaveState {
  return waits && (state === 'still' || state === 'saved') ? 'unsaved' : state;
}

/** One after the other, each from what the one before has left: else one would be in conflict with oneself. */
function useInTurn<Input extends unknown[], Result>(work: (...input: Input) => Promise<Result>) {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (...input: Input): Promise<Result> => {
    const done = last.current.then(() => work(...input));
    last.current = done.catch(() => {});
    return done;
  };
}

/** Saves after each pause, when the connection is back, and when asked; one at a time. */
function useSaving(state: SaveState, changes: unknown[], work: () => Promise<void>) {
  const busy = useRef(false);
  const run = async () => {
    if (busy.current) return;
    busy.current = true;
    await work().finally(() => (busy.current = false));
  };
  const save = useEffectEvent(run);
  useEffect(() => {
    const timer = setTimeout(() => void save(), state === 'offline' ? retryMs : pauseMs);
    return () => clearTimeout(timer);
  }, [state, ...changes]);
  useEffect(() => {
    const again = () => void save();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return run;
}

function messageOf(act: string, { mine, saved, version }: Draft, areas: string[]): FormData {
  const form = formOf(mine, areas);
  form.set('version', String(version));
  form.set('gor', act);
  // What still waits for the writer's word is not among the areas that are sent.
  if (waitingNames(mine, saved, []).length > 0) form.set('namn-bekraftat', 'ja');
  return form;
}

/** The answer, or why there was none. */
async function post(url: string, body: FormData): Promise<Written | 'offline' | 'signedOut'> {
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    // Whoever is not signed in is led away to sign in; here that must wait until the person wants it.
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signedOut';
    return response.ok ? ((await response.json()) as Written) : 'offline';
  } catch {
    return 'offline';
  }
}
