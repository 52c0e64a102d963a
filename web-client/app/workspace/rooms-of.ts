import type { paths } from '../paths';
import type { Texts } from '../texts/language';
import type { Place } from './places';
import { contentReaders, countyOffice, keepers, reporting } from './roles';

/** One entry of the menu: where it leads, what it is called, and whose roles open it. */
export interface Room {
  name: (texts: Texts) => string;
  href: (to: ReturnType<typeof paths>, place: string) => string;
  roles: readonly string[];
  /** Not needed every week: stands behind the menu's last word where there are many. */
  aside?: true;
}

/** The rooms in the order of the menu. */
export const rooms: Room[] = [
  { name: ({ desk }) => desk.overview, href: (to, place) => to.place(place), roles: contentReaders },
  {
    name: ({ report }) => report.room,
    href: (to, place) => to.reports(place),
    roles: reporting,
  },
  {
    name: ({ calendar }) => calendar.title,
    href: (to, place) => to.meetings(place),
    roles: [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'],
  },
  {
    name: ({ priorities }) => priorities.room,
    href: (to, place) => to.priorities(place),
    roles: [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'],
  },
  { name: ({ desk }) => desk.pictures, href: (to, place) => to.pictures(place), roles: contentReaders },
  {
    name: ({ deficiency }) => deficiency.room,
    href: (to, place) => to.deficiencies(place),
    roles: [...keepers, 'kommunpolis', 'reporter', 'council-member'],
  },
  {
    name: ({ feedback }) => feedback.room,
    href: (to, place) => to.feedback(place),
    roles: [...keepers, 'kommunpolis', 'reporter', 'council-member'],
  },
  {
    name: ({ council }) => council.room,
    href: (to, place) => to.council(place),
    roles: [...keepers, 'council-member', 'politician'],
  },
  {
    name: ({ month }) => month.room,
    href: (to, place) => to.months(place),
    roles: contentReaders,
  },
  {
    name: ({ trends }) => trends.room,
    href: (to, place) => to.trends(place),
    roles: contentReaders,
    aside: true,
  },
  {
    name: ({ knowledge }) => knowledge.room,
    href: (to, place) => to.knowledge(place),
    roles: [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'],
    aside: true,
  },
  { name: ({ desk }) => desk.promises, href: (to, place) => to.promises(place), roles: contentReaders },
  {
    name: ({ month }) => month.county.room,
    href: (to, place) => to.countyMonths(place),
    roles: countyOffice,
  },
  {
    name: ({ operations }) => operations.room,
    href: (to, place) => to.operations(place),
    roles: ['platform-administrator'],
  },
  {
    name: ({ imports }) => imports.room,
    href: (to, place) => to.imports(place),
    roles: keepers,
    aside: true,
  },
  {
    name: ({ report }) => report.places,
    href: (to, place) => to.reportSettings(place),
    roles: keepers,
    aside: true,
  },
  {
    name: ({ group }) => group.settings,
    href: (to, place) => to.groupSettings(place),
    roles: keepers,
    aside: true,
  },
];

/** The rooms that somebody's roles in a place open. */
export function roomsOf({ roles }: Pick<Place, 'roles'>): Room[] {
  const held = roles.map(({ role }) => role);
  return rooms.filter((room) => room.roles.some((role) => held.includes(role)));
}

/** So many fit in one row on a usual screen. */
const inOneRow = 9;

/** The menu: what stands in its row, and what stands behind its last word when all would not fit. */
export function menuOf(place: Pick<Place, 'roles'>): { row: Room[]; more: Room[] } {
  const all = roomsOf(place);
  if (all.length <= inOneRow) return { row: all, more: [] };
  return { row: all.filter(({ aside }) => !aside), more: all.filter(({ aside }) => aside) };
}
