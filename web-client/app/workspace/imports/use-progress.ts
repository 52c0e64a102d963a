import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

const everyMs = 1_500;

/** Asks anew how far something has come, for as long as it is under way. */
export function useProgress(underway: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!underway) return;
    const poll = window.setInterval(() => void revalidate(), everyMs);
    return () => window.clearInterval(poll);
  }, [underway, revalidate]);
}
