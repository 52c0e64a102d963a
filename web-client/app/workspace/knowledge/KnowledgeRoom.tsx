import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { ShownOf } from '../../components/ShownOf';
import type { KnowledgeBoard } from '../../documents/knowledge';
import type { Connection } from '../../documents/types';
import { usePage } from '../../page-context';
import { MeasurementTable } from './MeasurementTable';
import { SurveyTable } from './SurveyTable';
import { WalkTable } from './WalkTable';

interface Props {
  place: string;
  board: KnowledgeBoard;
  mayWrite: boolean;
  done: string | null;
}

/** Everything that is known beside the reports, kind by kind. */
export function KnowledgeRoom({ place, board, mayWrite, done }: Props) {
  const { texts, to } = usePage();
  const { knowledge } = texts;
  const surveys = board.surveys?.nodes ?? [];
  const measurements = board.measurements?.nodes ?? [];
  const walks = board.safetyWalks?.nodes ?? [];
  const add = (href: string, text: string) => mayWrite && <Link to={href}>{text}</Link>;
  return (
    <>
      {done && <Saved text={done === 'borttaget' ? knowledge.removed : knowledge.saved} />}
      <PageHead title={knowledge.room} lead={knowledge.lead} />
      <Kind
        id="enkater"
        words={knowledge.survey}
        list={board.surveys}
        add={add(to.newSurvey(place), knowledge.survey.new)}
      >
        <SurveyTable surveys={surveys} place={place} />
      </Kind>
      <Kind
        id="vandringar"
        words={knowledge.walk}
        list={board.safetyWalks}
        add={add(to.newWalk(place), knowledge.walk.new)}
      >
        <WalkTable walks={walks} place={place} />
      </Kind>
      <Kind
        id="matningar"
        words={knowledge.measurement}
        list={board.measurements}
        add={add(to.newMeasurement(place), knowledge.measurement.new)}
      >
        <MeasurementTable measurements={measurements} place={place} />
      </Kind>
    </>
  );
}

/** One kind: its list, or what will stand there, and the way to a new one. */
function Kind({
  id,
  words,
  list,
  add,
  children,
}: {
  id: string;
  words: { title: string; lead: string; none: string };
  list: Connection<unknown> | null;
  add: ReactNode;
  children: ReactNode;
}) {
  const isEmpty = !list || list.nodes.length === 0;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.lead}</p>
      {isEmpty ? <Empty action={add}>{words.none}</Empty> : children}
      <ShownOf list={list} />
      {!isEmpty && add && <p className="not-on-paper">{add}</p>}
    </section>
  );
}
