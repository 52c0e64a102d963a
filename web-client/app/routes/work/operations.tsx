import { Link, redirect } from 'react-router';

import { PageHead } from '../../components/PageHead';
import { failedJobs, retryFailedJob } from '../../documents/failed-jobs';
import { usePage } from '../../page-context';
import { FailedJobTable } from '../../workspace/FailedJobTable';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/operations';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args);
  const after = new URL(args.request.url).searchParams.get('efter');
  const { nodes, pageInfo } = (await ask(failedJobs, { after })).failedJobs;
  return { place, jobs: nodes, older: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

export async function action(args: Route.ActionArgs) {
  const { ask } = await placeOf(args);
  const form = await args.request.formData();
  await ask(retryFailedJob, { input: { failedJobId: String(form.get('id') ?? '') } });
  throw redirect(new URL(args.request.url).pathname, 303);
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, ({ operations }) => operations.title);

export default function Operations({ loaderData: { place, jobs, older } }: Route.ComponentProps) {
  const { texts, to } = usePage();
  return (
    <>
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
