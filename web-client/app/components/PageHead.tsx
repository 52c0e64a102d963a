import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  /** The thing's state in words. */
  state?: ReactNode;
  /** Who changed it last and when, or another short line. */
  meta?: ReactNode;
  /** The one main action. */
  action?: ReactNode;
  lead?: ReactNode;
}

/** The top of every room: what it is, its state in words, last change, the one main action. */
export function PageHead({ title, state, meta, action, lead }: Props) {
  return (
    <header className="page-head">
      {state && <p className="page-head-state">{state}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {meta && <p className="meta">{meta}</p>}
      {action && <div className="page-head-action">{action}</div>}
    </header>
  );
}
