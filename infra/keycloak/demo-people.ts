/** One demo user: who, where, and the groups that give the roles. */
export interface DemoPerson {
  username: string;
  firstName: string;
  lastName: string;
  groups: string[];
}

interface Place {
  name: string;
  slug: string;
  path: string;
}

const municipalities: Place[] = [
  { name: 'Fagersta', slug: 'fagersta', path: '/municipality/1982' },
  { name: 'Hagfors', slug: 'hagfors', path: '/municipality/1783' },
  { name: 'Smedjebacken', slug: 'smedjebacken', path: '/municipality/2061' },
];

const policeAreas: Place[] = [
  { name: 'Norra Västmanland', slug: 'norra-vastmanland', path: '/police-area/norra-vastmanland' },
  { name: 'Torsby', slug: 'torsby', path: '/police-area/torsby' },
];

const counties: Place[] = [
  { name: 'Västmanland', slug: 'vastmanland', path: '/county/19' },
  { name: 'Värmland', slug: 'varmland', path: '/county/17' },
  { name: 'Dalarna', slug: 'dalarna', path: '/county/20' },
];

/** [user name, title, group below the place] */
type Post = [string, string, string];

const municipalPosts: Post[] = [
  ['samordnare', 'Samordnare', 'coordinator'],
  ['ersattare', 'Ersättare', 'deputy'],
  ['kommunpolis', 'Kommunpolis', 'kommunpolis'],
  ['ledamot', 'Ledamot', 'council-member'],
  ['politiker', 'Politiker', 'politician'],
  ['rapportor.skola', 'Rapportör skolorna', 'organisation/skolorna/reporter'],
  ['rapportor.socialtjanst', 'Rapportör socialförvaltningen', 'organisation/socialforvaltningen/reporter'],
];

/** Fagersta's EST group has more members than the other two, as its documents tell. */
const fagerstaReporters: Post[] = [
  ['oppenvarden', 'öppenvården'],
  ['nvk', 'NVK'],
  ['naringsliv', 'näringsliv'],
  ['fagerstahallen', 'Fagerstahallen'],
  ['fritidsgarden', 'fritidsgården'],
  ['projekt', 'projekt'],
].map(([slug, title]) => [`rapportor.${slug}`, `Rapportör ${title}`, `organisation/${slug}/reporter`]);

const countyPosts: Post[] = [
  ['lanssamordnare', 'Länssamordnare', 'county-coordinator'],
  ['utvarderare', 'Utvärderare', 'county-evaluator'],
];

function staff(places: Place[], posts: Post[]): DemoPerson[] {
  return places.flatMap((place) =>
    posts.map(([user, title, group]) => ({
      username: `${user}.${place.slug}`,
      firstName: title,
      lastName: place.name,
      groups: [`${place.path}/${group}`],
    })),
  );
}

/** Everybody of the demo realm, by role and place; no real person is among them. */
export const demoPeople: DemoPerson[] = [
  ...staff(municipalities, municipalPosts),
  ...staff(municipalities.slice(0, 1), fagerstaReporters),
  ...staff(policeAreas, [['lpo-chef', 'Lokalpolisområdeschef', 'lpo-chief']]),
  ...staff(counties, countyPosts),
  {
    username: 'plattform.admin',
    firstName: 'Plattformsadministratör',
    lastName: 'Medborgarlöften',
    groups: ['/platform/medborgarlofte/platform-administrator'],
  },
  {
    username: 'samordnare.fagersta-hagfors',
    firstName: 'Samordnare',
    lastName: 'Fagersta och Hagfors',
    groups: ['/municipality/1982/coordinator', '/municipality/1783/coordinator'],
  },
];
