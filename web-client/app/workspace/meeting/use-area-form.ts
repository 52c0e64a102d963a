import { useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react';
import { useFetcher } from 'react-router';

import { together } from '../../components/Conflict';
import type { MeetingPictureArea } from '../../documents/meeting';
import { isSame, valuesOf } from './area-values';
import type { ActAnswer, AreaValues } from './meeting-acts.server';

/**
 * What somebody writes in an area beside what is saved there. It saves when a level is chosen and when one leaves a
 * field; what others save meanwhile takes its place only where nothing of one's own is unsaved.
 */
export function useAreaForm(areaId: string, line: MeetingPictureArea | undefined, refused: ActAnswer | null) {
  const fetcher = useFetcher<ActAnswer>();
  const current = line?.version ?? 0;
  const saved = valuesOf(line);
  const [base, setBase] = useState(current);
  const [mine, setMine] = useState<AreaValues | null>(refused?.values ?? null);
  /** The answer whose conflict has been written into one text here. */
  const [merged, setMerged] = useState<ActAnswer | null>(null);
  const sent = useRef<AreaValues | null>(null);
  const shown = mine ?? saved;
  const sending = fetcher.state !== 'idle';
  const answer = fetcher.data ?? refused;
  const conflict =
    mine !== null && !sending && (base !== current || (isConflict(answer) && answer !== merged));

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data?.savedAt) return;
    // What was typed while it was being saved is still one's own.
    setMine((now) => (now && sent.current && isSame(now, sent.current) ? null : now));
    setBase(current);
  }, [fetcher.state, fetcher.data, current]);

  const send = (values: AreaValues, version: number) => {
    sent.current = values;
    void fetcher.submit(toForm(areaId, version, values), { method: 'post' });
  };
  const save = (values: AreaValues, version: number) => {
    const complete = values.level && values.dissents.every(({ level, reason }) => level && reason.trim());
    if (complete && !conflict && !isSame(values, saved)) send(values, version);
  };
  const change = (part: Partial<AreaValues>) => {
    if (mine === null) setBase(current);
    setMine({ ...shown, ...part });
  };
  return {
    ...{ fetcher, shown, saved, mine, sending, answer, conflict, change },
    version: mine === null ? current : base,
    /** Told to the form before it is sent in the browser's own way; what leaving the field has just sent goes once. */
    noteSent: (event: FormEvent<HTMLFormElement>) => {
      if (sending && sent.current && isSame(sent.current, shown)) event.preventDefault();
      else sent.current = shown;
    },
    leave: (event: FocusEvent<HTMLElement>) => {
      if (mine && !event.currentTarget.contains(event.relatedTarget)) save(mine, base);
    },
    chooseLevel: (level: AreaValues['level']) => {
      change({ level });
      save({ ...shown, level }, mine === null ? current : base);
    },
    keepMine: () => {
      setBase(current);
      if (mine) send(mine, current);
    },
    takeTheirs: () => setMine(null),
    /** Both texts in the field, to be written into one before it is saved. */
    merge: () => {
      setMerged(answer ?? null);
      setBase(current);
      setMine({ ...shown, text: together(shown.text, saved.text) });
    },
  };
}

const isConflict = (answer: ActAnswer | null | undefined) =>
  answer?.problems.some(({ code }) => code === 'CONFLICT') ?? false;

function toForm(areaId: string, version: number, { level, text, dissents }: AreaValues): FormData {
  const form = new FormData();
  const fields = { gor: 'omrade', omrade: areaId, version: String(version), niva: level, text };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const dissent of dissents) {
    form.append('avvik-verksamhet', dissent.organisationSlug);
    form.append('avvik-niva', dissent.level);
    form.append('avvik-skal', dissent.reason);
  }
  return form;
}
