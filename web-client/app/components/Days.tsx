import type { ReactNode } from 'react';

const day = /(\d{4}-\d{2}-\d{2})/;

/** Text in which no day is broken at its hyphens, however narrow the column. */
export function Days({ children }: { children: string }): ReactNode {
  return children.split(day).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="day">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
