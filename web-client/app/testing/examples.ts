import type { MunicipalityFacts } from '../documents/municipality-page';
import type {
  Activity,
  Direction,
  FollowUp,
  PromiseContent,
  VersionContent,
} from '../documents/promise-content';

/** The longest word the interface must bear, and a text as long as a field allows. */
export const longWord = 'brottsförebyggandesamordningsansvarig';
export const longText = `${longWord} `.repeat(54).trim();

const followUp: FollowUp = {
  id: 'f',
  text: 'Styrgrupp och arbetsgrupp bildades.',
  examples: ['Två möten'],
  status: 'DONE',
  count: 7,
  countUnit: 'områden',
  date: '2020-09-08',
  forum: 'Lokala BRÅ',
  statusReason: null,
  published: true,
};

const direction: Direction = {
  id: 'd',
  position: 1,
  text: 'Införa sociala insatsgrupper',
  area: null,
  followUps: [followUp],
  renewedAs: [
    {
      id: 'r',
      kind: 'DEVELOPED',
      reason: 'Behovet finns kvar.',
      from: null,
      to: { id: 'e', text: 'Fortsatt arbete' },
    },
  ],
  renewedFrom: [
    { id: 's', kind: 'CONTINUED', reason: null, from: { id: 'c', text: 'Tidigare arbete' }, to: null },
  ],
};

const activity: Activity = {
  id: 'a',
  position: 1,
  text: 'Bemanna poliskontoret',
  parties: ['UNSTATED'],
  partyNote: 'Polisen nämns bara i uppföljningen.',
  target: null,
  frequency: 'en gång i veckan',
  frequencyExceptions: 'utom semesterperioder',
  due: null,
  status: 'PARTLY',
  statusReason: 'Vakans',
  direction: null,
  followUps: [],
};

const version: VersionContent = {
  title: 'Medborgarlöfte hösten 2020',
  directions: [
    { text: 'Sociala insatsgrupper', activities: [{ text: 'Bilda styrgrupp', parties: ['MUNICIPALITY'] }] },
  ],
  activities: [{ text: 'Bemanna poliskontoret', parties: ['POLICE'] }],
};

/** A promise with everything that a page can show of one. */
export const examplePromise: PromiseContent = {
  id: 'p',
  number: 2,
  title: 'Medborgarlöfte september–november 2020',
  situationText: 'Klagomålen på störande trafik har blivit fler.',
  period: { kind: 'ROLLING', start: '2020-09-01', end: '2020-11-30', label: 'september–november 2020' },
  state: 'ENDED',
  endReason: 'Ersattes av nästa löfte.',
  publication: 'PUBLISHED',
  agreement: { title: 'Samverkansavtal', note: 'Gäller vid sidan av löftet.' },
  directions: [direction],
  activities: [
    activity,
    { ...activity, id: 'b', parties: ['POLICE', 'MUNICIPALITY'], direction: { id: 'd' } },
  ],
  signatures: [
    { role: 'lokalpolisområdeschef', place: 'Torsby', date: '2022-06-10', present: ['kommunpolis'] },
  ],
  adoptions: [{ body: 'kommunstyrelsen', date: '2020-09-08', paragraph: '142', diaryNumber: 'KS 2020/1' }],
  followUpForum: 'Lokala BRÅ',
  followUpCadence: 'var tredje månad',
  followUpMeasures: ['antal genomförda aktiviteter'],
  previous: { number: 1, title: 'Medborgarlöfte juni–augusti 2020' },
  next: { number: 3, title: 'Medborgarlöfte mars–maj 2022' },
  versions: [
    { number: 1, publishedAt: '2020-09-09T08:00:00Z', changeNote: null, content: version },
    {
      number: 2,
      publishedAt: '2020-12-01T08:00:00Z',
      changeNote: 'Uppföljningen är tillagd.',
      content: version,
    },
  ],
  source: 'fagersta.se 2020-09-08',
  municipality: {
    name: 'Fagersta',
    slug: 'fagersta',
    contact: { name: 'Fagersta kommun', url: 'https://www.fagersta.se', phone: '0223-440 00', email: null },
  },
  updatedAt: '2020-12-01T23:30:00Z',
  updatedByRole: 'coordinator',
};

/** A promise as long as its fields allow: sixty activities, two thousand characters each. */
export const fullPromise: PromiseContent = {
  ...examplePromise,
  title: longWord,
  situationText: longText,
  activities: Array.from({ length: 60 }, (_, at) => ({
    ...activity,
    id: `a${at}`,
    text: longText.slice(0, 200),
  })),
};

/** A municipality with everything that its page can show. */
export const exampleMunicipality: MunicipalityFacts = {
  code: '1982',
  name: 'Fagersta',
  slug: 'fagersta',
  population: 12956,
  populationDate: '2025-09-30',
  populationSource: 'SCB',
  county: { name: 'Västmanlands län' },
  contact: examplePromise.municipality.contact,
  settings: {
    councilName: 'Lokala BRÅ',
    groupName: 'EST-gruppen',
    periodKind: 'ROLLING',
    periodMonths: 3,
    followUpForum: 'Lokala BRÅ',
    followUpCadence: 'varje kvartal',
    formalActs: ['COUNCIL_DECISION', 'ADOPTION'],
  },
  policeAreas: [{ policeArea: { name: 'Norra Västmanland' }, validTo: null, source: 'surahammar.se' }],
  councils: [
    {
      name: 'Lokala BRÅ',
      cadence: 'sex gånger om året',
      meetingCounts: [{ year: 2021, held: 6, planned: null }],
    },
  ],
  groups: [
    {
      name: 'EST-gruppen',
      spelledOut: 'Effektiv samordning för trygghet',
      cadence: 'var fjortonde dag',
      meetingCounts: [],
    },
  ],
  updatedAt: '2026-11-20T10:00:00Z',
};
