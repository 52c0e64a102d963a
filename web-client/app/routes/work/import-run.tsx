import { cancelImport, confirmImport, importRunQuery } from '../../documents/imports';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, confirmed, shownAt, valuesOf } from '../../workspace/form-act.server';
import { ImportPage } from '../../workspace/imports/ImportPage';
import { importing } from '../../workspace/imports/imports.server';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/import-run';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, web } = await importing(args);
  const { importRun } = await ask(importRunQuery, { id: args.params.id });
  return { place: place.path, run: importRun ?? fail('notFound', web.requestId) };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await importing(args);
  const importId = args.params.id;
  const values = await valuesOf(args.request);
  const seen = { importId, expectedVersion: Number(values['version']) };
  const done =
    values['intent'] === 'cancel'
      ? (await ask(cancelImport, { input: seen })).cancelImport
      : (await ask(confirmImport, { input: { ...seen, ...confirmed(values) } })).confirmImport;
  const to = paths(languageOf(new URL(args.request.url).pathname));
  // The question about names stands in the form already, whether it was answered or not.
  return answer(values, shownAt(done, { namesConfirmed: 'names' }), to.importRun(place.path, importId));
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, ({ imports }) => imports.title);

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} refusal={actionData ?? null} />;
}
