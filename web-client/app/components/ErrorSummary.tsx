import { useEffect, useRef, type ReactNode } from 'react';

import { usePage } from '../page-context';

export interface Problem {
  /** The id of the field to go to; absent when it is about the whole page. */
  field?: string;
  text: ReactNode;
}

/**
 * What went wrong, on top of the form, with links to the fields. Focus moves here when it appears and with each new
 * answer to what was sent; never while somebody writes, which is told by the answer being null.
 */
export function ErrorSummary({
  title,
  problems,
  answered,
  children,
}: {
  title?: string;
  problems: Problem[];
  answered?: object | null;
  children?: ReactNode;
}) {
  const { texts } = usePage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered !== null) box.current?.focus();
  }, [answered]);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="problem">
      <h2 id="problem">{title ?? texts.errorSummary.title}</h2>
      <ul className="plain">
        {problems.map(({ field, text }, index) => (
          <li key={index}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}
