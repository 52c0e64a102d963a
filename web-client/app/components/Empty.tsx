import type { ReactNode } from 'react';

/** Says what will be here, who fills it and how; with the action if it is the reader's. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
