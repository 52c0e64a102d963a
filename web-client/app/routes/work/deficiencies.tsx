import { randomUUID } from 'node:crypto';
import { Form, Link } from 'react-router';

import { Choice, FormFields } from '../../components/Field';
import { Empty } from '../../components/Empty';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { deficiencyBoard } from '../../documents/deficiencies';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { DeficiencyTable } from '../../workspace/deficiencies/DeficiencyTable';
import { deficiencyStates, filterOf, viewOf, views } from '../../workspace/deficiencies/deficiency-views';
import {
  areasToNoteIn,
  mayNote,
  noteFrom,
  organisationsToNoteFor,
} from '../../workspace/deficiencies/note-deficiency.server';
import { noteSourceOf } from '../../workspace/deficiencies/note-source.server';
import { NoteDeficiency } from '../../workspace/deficiencies/NoteDeficiency';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/deficiencies';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, web, place } = await placeOf(args);
  const [municipality] = place.municipalities;
  if (!municipality || !mayNote(place)) fail('forbidden', web.requestId);
  const { searchParams } = new URL(args.request.url);
  const view = viewOf(searchParams.get('visa'));
  const after = searchParams.get('efter');
  const found = await ask(deficiencyBoard, { slug: municipality.slug, filter: filterOf(view), after });
  const board = found.municipality?.deficiencies ?? fail('forbidden', web.requestId);
  return {
    place: place.path,
    view,
    after,
    done: searchParams.get('gjort'),
    board,
    areas: areasToNoteIn(place, found.municipality?.templates?.nodes[0]?.areas ?? []),
    organisations: organisationsToNoteFor(place, found.viewer?.memberships ?? []),
    formKey: randomUUID(),
    source: await noteSourceOf(ask, searchParams),
  };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  return answer(values, await noteFrom(ask, values), `${to.deficiencies(place.path)}?gjort=noterad`);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.deficiency.room);

export default function Deficiencies({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { deficiency } = texts;
  const { place, view, board, done } = loaderData;
  const undecided = view === 'utan-beslut' || view === 'NOTED';
  return (
    <>
      {done === 'noterad' && !actionData && <Saved text={deficiency.noted} />}
      <PageHead
        title={undecided ? deficiency.withoutDecision : deficiency.room}
        lead={undecided ? deficiency.withoutDecisionLead : deficiency.lead}
        meta={texts.deficiency.count(board.totalCount)}
      />
      <Form method="get" className="filter" key={view}>
        <FormFields intent="urval" refusal={null}>
          <Choice
            name="visa"
            label={deficiency.show}
            value={view}
            options={[
              ...views.map((one): [string, string] => [one, deficiency.views[one]]),
              ...deficiencyStates.map((state): [string, string] => [state, deficiency.state[state]]),
            ]}
          />
          <button className="plain-button">{deficiency.apply}</button>
        </FormFields>
      </Form>
      <Board {...loaderData} />
      {board.pageInfo.hasNextPage && (
        <p>
          <Link to={`?visa=${view}&efter=${encodeURIComponent(board.pageInfo.endCursor ?? '')}`}>
            {deficiency.more}
          </Link>
        </p>
      )}
      <section aria-labelledby="notera" className="not-on-paper">
        <h2 id="notera">{deficiency.note}</h2>
        <NoteDeficiency {...loaderData} refusal={actionData ?? null} action={to.deficiencies(place)} />
      </section>
    </>
  );
}

/** One table for each state, in the order of a deficiency's life. */
function Board({ board, view, place }: Pick<Route.ComponentProps['loaderData'], 'board' | 'view' | 'place'>) {
  const { texts, to } = usePage();
  const { deficiency } = texts;
  if (board.nodes.length === 0) {
    const isOpen = view === 'oppna';
    return (
      <Empty action={isOpen ? undefined : <Link to={to.deficiencies(place)}>{deficiency.clear}</Link>}>
        {isOpen ? deficiency.none : deficiency.nothingMatches}
      </Empty>
    );
  }
  return deficiencyStates.flatMap((state) => {
    const deficiencies = board.nodes.filter((one) => one.state === state);
    if (deficiencies.length === 0) return [];
    const caption = deficiency.caption(deficiency.state[state], deficiencies.length);
    return [<DeficiencyTable key={state} caption={caption} deficiencies={deficiencies} place={place} />];
  });
}
