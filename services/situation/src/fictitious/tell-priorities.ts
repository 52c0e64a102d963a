import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { addPriority } from '../priorities/priority.service';
import { swedishTime } from '../meetings/swedish-time';
import type { StoryDay } from './calendar';

const agreed = [
  {
    area: 'youth-schools-andt',
    text: 'Fiktiv: fler vuxna vid resecentrum på fredagskvällar.',
    reason: 'Fiktiv: området har varit gult eller rött vid flera möten i rad.',
  },
  {
    area: 'disorder',
    text: 'Fiktiv: laga trasig belysning inom en vecka och städa samma dag.',
    reason: null,
  },
];

/** What the invented group has agreed to put first; once told, not again. */
export async function tellPriorities(
  db: Db,
  actor: Actor,
  areas: ReadonlyMap<string, string>,
  day: StoryDay,
): Promise<void> {
  const caller = { actor, now: swedishTime(day('2026-08-18'), '15:00') };
  for (const { area, ...words } of agreed) {
    const idempotencyKey = `seed-priority-${area}`;
    await addPriority(db, caller, { areaId: areas.get(area)!, ...words, idempotencyKey, fictitious: true });
  }
}
