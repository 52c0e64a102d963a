import { dayOf } from '../dates';
import type { PromiseContent, VersionContent } from '../documents/promise-content';
import { newestFirst } from '../newest-first';
import { usePage } from '../page-context';
import { PartyNames } from './PartyNames';
import { Swedish } from './Swedish';
import { Table } from './Table';

type Version = PromiseContent['versions'][number];

/** The published versions, newest first: when, what changed, and what the earlier ones said. */
export function PromiseVersions({ versions }: { versions: Version[] }) {
  const { promise: texts } = usePage().texts;
  if (versions.length === 0) return null;
  const newest = newestFirst(versions)[0]!.number;
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
            cell: (version) => <Change version={version} isNewest={version.number === newest} />,
          },
        ]}
      />
    </section>
  );
}

/** The newest version is the page itself; only what is no longer there is kept here. */
function Change({
  version: { number, changeNote, content },
  isNewest,
}: {
  version: Version;
  isNewest: boolean;
}) {
  const { promise: texts } = usePage().texts;
  return (
    <>
      {changeNote ? <Swedish>{changeNote}</Swedish> : number === 1 ? texts.firstVersion : '–'}
      {!isNewest && (
        <details>
          <summary>{texts.showVersion}</summary>
          <p>
            <Swedish>{content.title}</Swedish>
          </p>
          <ul>
            {content.directions.map((direction) => (
              <li key={direction.text}>
                <Swedish>{direction.text}</Swedish>
                <Activities activities={direction.activities} />
              </li>
            ))}
          </ul>
          <Activities activities={content.activities} />
        </details>
      )}
    </>
  );
}

function Activities({ activities }: Pick<VersionContent, 'activities'>) {
  if (activities.length === 0) return null;
  return (
    <ul>
      {activities.map(({ text, parties }) => (
        <li key={text}>
          <Swedish>{text}</Swedish> (<PartyNames parties={parties} />)
        </li>
      ))}
    </ul>
  );
}
