import { deskPictures, deskPromises, type DeskPicture, type DeskPromise } from '../documents/desk';
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
