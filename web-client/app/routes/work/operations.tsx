import { Link } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHead } from '../../components/PageHead';
import { failedJobs, retryFailedJob } from '../../documents/failed-jobs';
import { usePage } from '../../page-context';
import { FailedJobTable } from '../../workspace/FailedJobTable';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/operations';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args);
  const after = new URL(args.request.url).searchParams.get('efter');
  const { nodes, pageInfo } = (await ask(failedJobs, { after })).failedJobs;
  return { place, jobs: nodes, older: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

export async function action(args: Route.ActionArgs) {
  const { ask } = await placeOf(args);
  const values = await valuesOf(args.request);
  const { retryFailedJob: done } = await ask(retryFailedJob, { input: { failedJobId: values['id'] ?? '' } });
  return answer(values, done, new URL(args.request.url).pathname);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, ({ operations }) => operations.title);

export default function Operations({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, jobs, older } = loaderData;
  return (
    <>
      {actionData && (
        <ErrorSummary
          answered={actionData}
          problems={actionData.problems.map(({ message: text }) => ({ text }))}
        />
      )}
      <PageHead title={texts.operations.title} lead={texts.operations.lead} />
      <FailedJobTable jobs={jobs} />
      {older && (
        <p>
          <Link to={`${to.operations(place.path)}?efter=${encodeURIComponent(older)}`}>
            {texts.operations.older}
          </Link>
        </p>
      )}
    </>
  );
}
