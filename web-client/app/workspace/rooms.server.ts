import {
  deskMeetings,
  deskPictures,
  deskPromises,
  type DeskPicture,
  type DeskPromise,
  type DeskMeeting,
} from '../documents/desk';
import { dayOf, yearOf } from '../dates';
import type { Place } from './places';
import { reportingRate, type ReportingRate } from '../documents/reporting-rate';
import type { NamedMunicipality } from '../documents/viewer';
import { newestFirst } from '../newest-first';
import type { Ask } from '../request-context';

/** One of several municipalities' things, with the name that every row must show. */
export type OfMunicipality<Thing> = Thing & { municipality: NamedMunicipality };

/** The promises one may see in these municipalities, newest first in each. */
export async function promisesIn(
  ask: Ask,
  municipalities: NamedMunicipality[],
): Promise<OfMunicipality<DeskPromise>[]> {
  const lists = await Promise.all(
    municipalities.map(async (municipality) => {
      const answer = await ask(deskPromises, { slug: municipality.slug });
      const promises = newestFirst(answer.municipality?.promises?.nodes ?? []);
      return promises.map((promise) => ({ ...promise, municipality }));
    }),
  );
  return lists.flat();
}

/** The last joint pictures one may see in these municipalities, newest first. */
export async function picturesIn(
  ask: Ask,
  municipalities: NamedMunicipality[],
  last: number,
): Promise<OfMunicipality<DeskPicture>[]> {
  const lists = await Promise.all(
    municipalities.map(async (municipality) => {
      const answer = await ask(deskPictures, { slug: municipality.slug, last });
      return (answer.municipality?.jointPictures?.nodes ?? []).map((picture) => ({
        ...picture,
        municipality,
      }));
    }),
  );
  return lists.flat().sort((a, b) => b.meeting.date.localeCompare(a.meeting.date));
}

const atMeetings = ['coordinator', 'deputy', 'kommunpolis'];

/** So long before its day a meeting can be opened from the desk. */
const aheadMs = 21 * 86_400_000;

/** So long after its day one that is not over is looked for in the year before. */
const waitingMs = 90 * 86_400_000;

/** The place's meetings that are not over, the next one first, for those who keep its pictures. */
export async function meetingsOf(ask: Ask, place: Place): Promise<DeskMeeting[]> {
  const [municipality] = place.municipalities;
  const isThere = place.kind === 'municipality' && place.roles.some(({ role }) => atMeetings.includes(role));
  if (!isThere || !municipality) return [];
  const until = dayOf(new Date(Date.now() + aheadMs));
  // Around New Year what waits stands in two years' calendars.
  const years = new Set([dayOf(new Date(Date.now() - waitingMs)), until].map(yearOf));
  const answers = await Promise.all(
    [...years].map((year) => ask(deskMeetings, { slug: municipality.slug, year })),
  );
  const meetings = answers.flatMap(({ municipality: found }) => found?.meetings?.nodes ?? []);
  return meetings.filter(({ state, date }) => state === 'PLANNED' && date <= until).toReversed();
}

const reporting = ['coordinator', 'deputy', 'kommunpolis', 'reporter'];

/** How organisations report: all of them for who keeps the pictures, one's own for who reports; null for others. */
export async function ratesOf(ask: Ask, place: Place): Promise<ReportingRate[] | null> {
  const [municipality] = place.municipalities;
  if (!municipality || !place.roles.some(({ role }) => reporting.includes(role))) return null;
  const answer = await ask(reportingRate, { slug: municipality.slug });
  return answer.municipality?.reportingRate ?? null;
}
