import { Link, redirect } from 'react-router';

import { PageHead } from '../../components/PageHead';
import { SwedishIn } from '../../components/Swedish';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { LateFeedback, NewFeedback } from '../../workspace/feedback/DeskFeedback';
import { feedbackNewsFor } from '../../workspace/feedback/feedback-news.server';
import { DeskKnowledge } from '../../workspace/knowledge/DeskKnowledge';
import { overdueKnowledgeFor } from '../../workspace/knowledge/overdue-knowledge.server';
import { waitingTexts } from '../../workspace/group/waiting-texts.server';
import { PictureTable } from '../../workspace/PictureTable';
import { rolesText } from '../../workspace/place-text';
import { PromiseTable } from '../../workspace/PromiseTable';
import { openMeetingsIn } from '../../workspace/reports/duties.server';
import { WaitingReport, waitingReports } from '../../workspace/reports/WaitingReports';
import { roomMeta } from '../../workspace/room-meta';
import { OpenMeetings } from '../../workspace/OpenMeetings';
import { meetingsOf, picturesIn, promisesIn } from '../../workspace/rooms.server';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/desk';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

const shown = 5;

export async function loader(args: Route.LoaderArgs) {
  const { ask, part, place } = await placeOf(args);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  // Whoever runs the platform has no content to overlook.
  if (place.kind === 'platform') throw redirect(to.operations(place.path));
  const [meetings, promises, pictures, kept, unread, news, overdue] = await Promise.all([
    part(openMeetingsIn(ask, place)),
    part(promisesIn(ask, place.municipalities)),
    part(picturesIn(ask, place.municipalities, shown)),
    part(meetingsOf(ask, place)),
    part(waitingTexts(ask, place)),
    part(feedbackNewsFor(ask, place)),
    part(overdueKnowledgeFor(ask, place)),
  ]);
  return {
    place,
    isWhole: [meetings, kept, unread, promises].every((part) => part !== null),
    meetings,
    kept: kept ?? [],
    unread: unread ?? [],
    news,
    overdue,
    promises,
    pictures: pictures?.slice(0, shown) ?? null,
  };
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData ? texts.desk.workFor(loaderData.place.name) : texts.desk.title,
  );

export default function Desk({
  loaderData: { place, isWhole, meetings, kept, promises, pictures, unread, news, overdue },
}: Route.ComponentProps) {
  const { texts, to } = usePage();
  const waiting = promises?.filter(({ viewerCan }) => viewerCan.publish) ?? [];
  const reports = waitingReports(meetings);
  const late = (news?.late ?? 0) + (overdue?.observations.length ?? 0) + (overdue?.measurements.length ?? 0);
  return (
    <>
      <PageHead
        title={texts.desk.workFor(place.name)}
        lead={`${texts.desk.roles}: ${rolesText(texts, place)}`}
      />
      <section aria-labelledby="vantar">
        <h2 id="vantar">{texts.desk.waiting}</h2>
        <OpenMeetings place={place} meetings={kept} />
        {!isWhole && <p>{texts.municipality.unavailable}</p>}
        {waiting.length + reports.length + unread.length + kept.length + late === 0 ? (
          isWhole && (
            <p>
              {texts.desk.whatIsNew} {texts.desk.nextMeeting}
            </p>
          )
        ) : (
          <ul className="rows">
            <LateFeedback news={news} place={place} />
            <DeskKnowledge overdue={overdue} place={place.path} />
            {reports.map((one) => (
              <WaitingReport
                key={`${one.meeting.id} ${one.duty.organisationSlug}`}
                waiting={one}
                place={place}
              />
            ))}
            {unread.map(({ id, kind }) => (
              <li key={id}>
                <Link to={to.groupTexts(place.path)}>{texts.group.waiting(texts.group.kinds[kind])}</Link>
              </li>
            ))}
            {waiting.map(({ title, number, municipality }) => (
              <li key={`${municipality.slug}-${number}`}>
                <Link to={to.workPromise(place.path, municipality.slug, number)}>
                  <SwedishIn text={texts.desk.waitingPublish} written={title} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <NewFeedback news={news} place={place} />
      <MyPromises promises={promises} place={place} />
      <section aria-labelledby="lagesbilder">
        <h2 id="lagesbilder">{texts.desk.latestPictures}</h2>
        <PictureTable pictures={pictures} place={place} />
      </section>
    </>
  );
}

type Mine = Pick<Route.ComponentProps['loaderData'], 'promises' | 'place'>;

function MyPromises({ promises, place }: Mine) {
  const { texts, to } = usePage();
  return (
    <section aria-labelledby="loften">
      <h2 id="loften">{texts.desk.myPromises}</h2>
      <PromiseTable promises={promises?.slice(0, shown) ?? null} place={place} />
      {promises && promises.length > shown && (
        <p>
          <Link to={to.promises(place.path)}>{texts.desk.allPromises}</Link>
        </p>
      )}
    </section>
  );
}
