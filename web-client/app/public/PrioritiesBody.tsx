import type { ReactNode } from 'react';

import { Empty } from '../components/Empty';
import { Level } from '../components/Level';
import { Swedish, SwedishIn } from '../components/Swedish';
import { Table } from '../components/Table';
import type { CurrentPriorities, Priority, PromisedDirections } from '../documents/priorities';
import { usePage } from '../page-context';

interface Props {
  priorities: CurrentPriorities;
  /** Null when the service behind does not answer: the rest of the page stands. */
  promises: PromisedDirections[] | null;
  slug: string;
  /** What can be done with one of the priorities, and beside them. */
  act?: (priority: Priority) => ReactNode;
  children?: ReactNode;
}

/** What comes first, how things are, what is promised and what is worked on: the same for members and for staff. */
export function PrioritiesBody({ priorities, promises, slug, act, children }: Props) {
  const { priorities: texts } = usePage().texts;
  return (
    <>
      <section aria-labelledby="forst">
        <h2 id="forst">{texts.agreed}</h2>
        <Agreed agreed={priorities.agreed} act={act} />
        {children}
      </section>
      <section aria-labelledby="laget">
        <h2 id="laget">{texts.levels}</h2>
        <Levels {...priorities} />
      </section>
      <section aria-labelledby="lovat">
        <h2 id="lovat">{texts.directions}</h2>
        <Promised promises={promises} slug={slug} />
      </section>
      <section aria-labelledby="arbete">
        <h2 id="arbete">{texts.work}</h2>
        <Work work={priorities.work} />
        <p className="quiet">{texts.limit}</p>
      </section>
    </>
  );
}

function Agreed({ agreed, act }: Pick<CurrentPriorities, 'agreed'> & Pick<Props, 'act'>) {
  const { priorities: texts } = usePage().texts;
  if (agreed.length === 0) return <Empty>{texts.agreedNone}</Empty>;
  return (
    <ol className="stack">
      {agreed.map((priority) => (
        <li key={priority.id}>
          <h3>
            <Swedish>{priority.text}</Swedish>
          </h3>
          {priority.reason && (
            <p className="prose">
              {texts.why}: <Swedish>{priority.reason}</Swedish>
            </p>
          )}
          <p className="meta">
            <SwedishIn text={(area) => texts.since(priority.agreedOn, area)} written={priority.areaName} />
          </p>
          {act?.(priority)}
        </li>
      ))}
    </ol>
  );
}

function Levels({ levels, meetingDate }: Pick<CurrentPriorities, 'levels' | 'meetingDate'>) {
  const { priorities: texts } = usePage().texts;
  if (!meetingDate || levels.length === 0) return <Empty>{texts.levelsNone}</Empty>;
  return (
    <Table
      caption={texts.levelsCaption(meetingDate)}
      rows={levels}
      keyOf={({ areaCode }) => areaCode}
      columns={[
        { head: texts.area, cell: ({ areaName }) => <Swedish>{areaName}</Swedish> },
        { head: texts.level, cell: ({ level }) => <Level level={level} /> },
        {
          head: texts.change,
          cell: ({ trend, previousLevel }) => {
            if (!previousLevel) return texts.first;
            return trend === 'SAME' ? texts.same : texts.from[previousLevel];
          },
        },
      ]}
    />
  );
}

function Promised({ promises, slug }: Pick<Props, 'promises' | 'slug'>) {
  const { texts, to } = usePage();
  if (!promises) return <Empty>{texts.priorities.directionsAway}</Empty>;
  if (promises.length === 0) return <Empty>{texts.priorities.directionsNone}</Empty>;
  return promises.map(({ number, title, directions }) => (
    <div key={number}>
      <h3>
        <Swedish>{title}</Swedish>
      </h3>
      <ul>
        {directions.map(({ id, text }) => (
          <li key={id}>
            <Swedish>{text}</Swedish>
          </li>
        ))}
      </ul>
      <p>
        <a href={to.promise(slug, number)}>
          {texts.priorities.toPromises} <span className="unseen">{title}</span>
        </a>
      </p>
    </div>
  ));
}

function Work({ work }: Pick<CurrentPriorities, 'work'>) {
  const { priorities: texts } = usePage().texts;
  if (work.length === 0) return <p>{texts.workNone}</p>;
  return (
    <Table
      caption={texts.workCaption}
      rows={work}
      keyOf={({ areaCode, handledAs }) => `${areaCode} ${handledAs}`}
      columns={[
        { head: texts.area, cell: ({ areaName }) => <Swedish>{areaName}</Swedish> },
        { head: texts.how, cell: ({ handledAs }) => texts.handledAs[handledAs] },
        {
          head: texts.count,
          cell: ({ count, fewerThan }) => count ?? texts.fewerThan(fewerThan ?? 0),
          figure: true,
        },
      ]}
    />
  );
}
