import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

import { canBeHad } from '../can-be-had';

const pollMs = 5_000;
const againMs = 10_000;

type Pace = 'live' | 'slow' | 'away';

/**
 * Keeps a room as others leave it: a stream tells the meeting's newest mark, and when it is another one than is shown,
 * the room asks anew. While the stream is away the room asks every five seconds instead; when that cannot be answered
 * either, what is shown stays.
 */
export function useLive(address: string, shown: string): Pace {
  const { revalidate } = useRevalidator();
  const [pace, setPace] = useState<Pace>('live');
  const seen = useRef(shown);
  useEffect(() => {
    seen.current = shown;
  }, [shown]);
  useEffect(() => {
    let source: EventSource;
    let poll: number | undefined;
    let again: number | undefined;
    const ask = async () => {
      const there = await canBeHad();
      if (poll === undefined) return;
      setPace(there ? 'slow' : 'away');
      if (there) void revalidate();
    };
    const open = () => {
      source = new EventSource(address);
      source.addEventListener('lagesbild', ({ data }: MessageEvent<string>) => {
        window.clearInterval(poll);
        poll = undefined;
        setPace('live');
        if (data !== seen.current) void revalidate();
      });
      source.onerror = () => {
        // A stream that was ended in good order comes again by itself within a second.
        poll ??= window.setInterval(() => void ask(), pollMs);
        if (source.readyState === EventSource.CLOSED) again = window.setTimeout(open, againMs);
      };
    };
    open();
    return () => {
      source.close();
      window.clearInterval(poll);
      poll = undefined;
      window.clearTimeout(again);
    };
  }, [address, revalidate]);
  return pace;
}
