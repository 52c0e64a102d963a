import { Link, redirect } from 'react-router';

import { Empty } from '../../components/Empty';
import { PageHead } from '../../components/PageHead';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { placeTitle, rolesText } from '../../workspace/place-text';
import type { Place } from '../../workspace/places';
import { roomMeta } from '../../workspace/room-meta';
import { viewerAndPlaces } from '../../workspace/signed-in.server';
import type { Route } from './+types/choose';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

/** With one organisation there is nothing to choose; with several nobody chooses for the person. */
export async function loader(args: Route.LoaderArgs) {
  const { places } = await viewerAndPlaces(args);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  if (places.length === 1) throw redirect(to.place(places[0]!.path));
  return { places };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.desk.choose);

export default function Choose({ loaderData: { places } }: Route.ComponentProps) {
  const { texts } = usePage();
  if (places.length === 0) {
    return (
      <>
        <PageHead title={texts.desk.none} />
        <Empty>{texts.desk.noneHelp}</Empty>
      </>
    );
  }
  return (
    <>
      <PageHead title={texts.desk.choose} lead={texts.desk.chooseLead} />
      <ul className="cards">
        {places.map((place) => (
          <PlaceCard key={place.path} place={place} />
        ))}
      </ul>
    </>
  );
}

function PlaceCard({ place }: { place: Place }) {
  const { texts, to } = usePage();
  return (
    <li className="card">
      <h2>
        <Link to={to.place(place.path)}>{placeTitle(texts, place)}</Link>
      </h2>
      <p className="meta">{rolesText(texts, place)}</p>
    </li>
  );
}
