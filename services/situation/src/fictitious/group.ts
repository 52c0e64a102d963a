import { GroupPosition } from '../groups/group-member';
import { GroupTextKind } from '../guidelines/group-text';
import { estOrganisations } from './est-group';

/** How the invented group works: every second Tuesday at nine, reports by noon the day before. */
export const estGroup = {
  ...{ name: 'EST-gruppen', cadenceWeeks: 2, weekday: 2, startTime: '09:00', durationMinutes: 90 },
  ...{ place: 'Kommunhuset', firstDay: '2024-09-03', deadlineHours: 21, graceHours: 3, suppressBelow: 3 },
};

const functions: Record<string, string> = {
  skolorna: 'Rektor',
  socialforvaltningen: 'Enhetschef barn och unga',
  oppenvarden: 'Enhetschef öppenvården',
  nvk: 'Driftchef',
  naringsliv: 'Näringslivsansvarig',
  polisen: 'Kommunpolis',
  fagerstahallen: 'Anläggningsansvarig',
  fritidsgarden: 'Fritidsledare',
  projekt: 'Projektledare',
  utbildningsforvaltningen: 'Utvecklare',
};

/** Seats by function; addresses in a domain that reaches nobody. */
export const seats = [
  {
    organisationSlug: null,
    function: 'Samordnare',
    position: GroupPosition.COORDINATOR,
    email: 'samordnare@exempel.invalid',
  },
  {
    organisationSlug: null,
    function: 'Ersättare',
    position: GroupPosition.DEPUTY,
    email: 'ersattare@exempel.invalid',
  },
  ...estOrganisations.map(({ slug }) => ({
    ...{ organisationSlug: slug, function: functions[slug]!, position: GroupPosition.MEMBER },
    email: `${slug}@exempel.invalid`,
  })),
];

/** What the group goes by, invented. */
export const groupTexts = [
  {
    kind: GroupTextKind.ASSIGNMENT,
    text: `Fiktiv uppdragsbeskrivning.

Du företräder din verksamhet i EST-gruppen. Mellan mötena samlar du in vad din verksamhet ser: nivå, text och siffror per område.

Du lämnar rapporten senast klockan 12 dagen före mötet. Är du borta lämnar din ersättare den.

Du tar med dig det gruppen kommer fram till och berättar för dina kollegor.`,
  },
  {
    kind: GroupTextKind.GUIDELINE,
    text: `Fiktiv riktlinje för lägesbildsmöten.

Vi talar om platser, händelser och mönster. Vi nämner aldrig enskilda personer. Orosanmälningar och felanmälningar går sina egna vägar.

Mötet tar högst 90 minuter. Vi går igenom ett område i taget och sätter en gemensam nivå. Den som ser något annat får sin mening antecknad.

Varje brist får någon som tar hand om den, och ett datum.`,
  },
];

/** Who has confirmed the texts; the others are asked when they sign in. */
export const readers = estOrganisations
  .map(({ slug }) => slug)
  .filter((slug) => slug !== 'skolorna' && slug !== 'projekt');

/** Training that was noted, invented. */
export const trainings = [
  {
    organisationSlug: 'nvk',
    what: 'Fiktiv: introduktion till lägesbilder',
    heldOn: '2025-02-11',
    participants: 3,
  },
  {
    organisationSlug: 'fritidsgarden',
    what: 'Fiktiv: tecken på rekrytering bland unga',
    heldOn: '2026-03-17',
    participants: 5,
  },
];
