import '@midas-ds/theme/variables.css';

import { Outlet } from 'react-router';

import '../../styles/workspace.css';
import '../../styles/level.css';
import '../../styles/report.css';
import '../../styles/trends.css';
import { viewerAndPlaces } from '../../workspace/signed-in.server';
import { WorkFrame } from '../../workspace/WorkFrame';
import type { Route } from './+types/frame';

/** These rooms are alive in the browser. */
export const handle = { alive: true };

export async function loader(args: Route.LoaderArgs) {
  const { viewer, places } = await viewerAndPlaces(args);
  return { name: viewer.name, places };
}

export default function Frame({ loaderData: { name, places } }: Route.ComponentProps) {
  return (
    <WorkFrame name={name} places={places}>
      <Outlet />
    </WorkFrame>
  );
}
