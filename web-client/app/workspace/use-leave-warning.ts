import { useEffect, useEffectEvent, useRef } from 'react';
import { useBlocker } from 'react-router';

/**
 * Asks before what is written in a form and not sent is left behind. A form that keeps its words some other way says
 * with `data-unsent` whether any of them are unsent; so does one that was refused.
 */
export function useLeaveWarning(question: string): void {
  const written = useRef(new Set<HTMLFormElement>());
  useEffect(() => {
    const forms = written.current;
    const onInput = ({ target }: Event) => {
      const form = (target as Element).closest('form');
      if (form?.method === 'post' && form.dataset['unsent'] === undefined) forms.add(form);
    };
    const onSubmit = ({ target }: Event) => void forms.delete(target as HTMLFormElement);
    const onLeave = (event: BeforeUnloadEvent) => {
      if (isUnsent(forms)) event.preventDefault();
    };
    document.addEventListener('input', onInput);
    // Before the router acts on it: what is being sent is not left behind.
    document.addEventListener('submit', onSubmit, true);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit, true);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, []);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && isUnsent(written.current),
  );
  const ask = useEffectEvent(() => {
    if (blocker.state !== 'blocked') return;
    if (!window.confirm(question)) return blocker.reset();
    written.current.clear();
    blocker.proceed();
  });
  // Once for each time: the blocker itself is another object at every drawing.
  useEffect(() => ask(), [blocker.state]);
}

/** A form that the page no longer has was done with. */
const isUnsent = (written: Set<HTMLFormElement>) =>
  [...written].some((form) => form.isConnected) || saysUnsent();

/** Whether a form says that its words are unsent; a button that was refused has none. */
export const saysUnsent = () =>
  [...document.querySelectorAll('[data-unsent="yes"]')].some((one) =>
    one.closest('form')?.querySelector('textarea, select, input:not([type="hidden"])'),
  );
