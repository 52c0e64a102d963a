import { dayOf } from '../dates';
import type { PromiseContent } from '../documents/promise-content';
import { usePage } from '../page-context';
import { newestFirst } from '../newest-first';
import { Swedish } from './Swedish';
import { Table } from './Table';

/** The published versions, newest first: when, and what changed. */
export function PromiseVersions({ versions }: { versions: PromiseContent['versions'] }) {
  const { promise: texts } = usePage().texts;
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versioner">
      <h2 id="versioner">{texts.versions}</h2>
      <Table
        caption={texts.versionsCaption}
        rows={newestFirst(versions)}
        keyOf={({ number }) => number}
        columns={[
          { head: texts.version, cell: ({ number }) => number },
          { head: texts.published, cell: ({ publishedAt }) => dayOf(publishedAt) },
          {
            head: texts.change,
            cell: ({ number, changeNote }) =>
              changeNote ? <Swedish>{changeNote}</Swedish> : number === 1 ? texts.firstVersion : '–',
          },
        ]}
      />
    </section>
  );
}
