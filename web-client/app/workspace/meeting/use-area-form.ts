import { useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react';
import { useFetcher } from 'react-router';

import { together } from '../../components/Conflict';
import type { MeetingPictureArea } from '../../documents/meeting';
import { isSame, valuesOf } from './area-values';
import type { ActAnswer, AreaValues } from './meeting-acts.server';

/** What is on its way or was last saved, and the version that it was written on. */
interface Sent {
  values: AreaValues;
  version: number;
  /** Whether more was to be saved meanwhile; it waits, or it would clash with one's own. */
  more?: boolean;
}

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
  const sent = useRef<Sent | null>(null);
  const shown = mine ?? saved;
  const sending = fetcher.state !== 'idle';
  const answer = fetcher.data ?? refused;
  const conflict = mine !== null && !sending && (current > base || (isConflict(answer) && answer !== merged));

  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data?.savedAt || !sent.current) return;
    const { values, version, more } = sent.current;
    setBase(version + 1);
    // What was typed while it was being saved is still one's own.
    if (mine && isSame(mine, values)) setMine(null);
    else if (mine && more && isComplete(mine)) send(mine, version + 1);
    // Once for each answer: what is typed later is not of it.
  }, [fetcher.state, fetcher.data]);

  const send = (values: AreaValues, version: number) => {
    sent.current = { values, version };
    void fetcher.submit(toForm(areaId, version, values), { method: 'post' });
  };
  const save = (values: AreaValues, version: number) => {
    if (!isComplete(values) || conflict || isSame(values, saved)) return;
    if (sending && sent.current) sent.current.more = true;
    else send(values, version);
  };
  const change = (part: Partial<AreaValues>) => {
    if (mine === null) setBase(current);
    setMine({ ...shown, ...part });
  };
  return {
    ...{ fetcher, shown, saved, mine, sending, answer, conflict, change },
    version: mine === null ? current : base,
    /** Told to the form before it is sent in the browser's own way; while something is on its way it waits. */
    noteSent: (event: FormEvent<HTMLFormElement>) => {
      if (sending && sent.current) {
        event.preventDefault();
        sent.current.more = true;
      } else sent.current = { values: shown, version: mine === null ? current : base };
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

const isComplete = ({ level, dissents }: AreaValues) =>
  level !== '' && dissents.every((one) => one.level && one.reason.trim());

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
