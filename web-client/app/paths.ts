import type { Language } from './texts/language';

/** Addresses, permanent: they stand on paper and in other people's links. */
export function paths(language: Language) {
  const prefix = language === 'en' ? '/en' : '';
  const place = (organisation: string) => `${prefix}/mitt/${organisation}`;
  const meeting = (organisation: string, id: string) =>
    `${place(organisation)}/moten/${encodeURIComponent(id)}`;
  return {
    start: () => prefix || '/',
    municipality: (slug: string) => `${prefix}/kommun/${slug}`,
    promise: (slug: string, number: number) => `${prefix}/kommun/${slug}/lofte/${number}`,
    about: () => `${prefix}/om`,
    accessibility: () => `${prefix}/tillganglighet`,
    signIn: (returnTo?: string) => `/logga-in?till=${encodeURIComponent(returnTo ?? `${prefix}/mitt`)}`,
    signOut: () => '/logga-ut',
    desk: () => `${prefix}/mitt`,
    place,
    ...promisePaths(place),
    operations: (organisation: string) => `${place(organisation)}/drift`,
    trends: (organisation: string) => `${place(organisation)}/utveckling`,
    trendsTable: (organisation: string) => `${place(organisation)}/utveckling/tabell.csv`,
    reports: (organisation: string) => `${place(organisation)}/rapport`,
    report: (organisation: string, meetingId: string, slug: string) =>
      `${place(organisation)}/rapport/${encodeURIComponent(meetingId)}?for=${encodeURIComponent(slug)}`,
    meetingReports: (organisation: string, meetingId: string) =>
      `${place(organisation)}/rapport/${encodeURIComponent(meetingId)}`,
    saveReport: (organisation: string, meetingId: string, slug: string) =>
      `${place(organisation)}/rapport/${encodeURIComponent(meetingId)}/spara?for=${encodeURIComponent(slug)}`,
    reportSettings: (organisation: string) => `${place(organisation)}/installningar/rapport`,
    ...groupPaths(place),
    pictures: (organisation: string) => `${place(organisation)}/lagesbilder`,
    picture: (organisation: string, id: string) =>
      `${place(organisation)}/lagesbilder/${encodeURIComponent(id)}`,
    deficiencies: (organisation: string) => `${place(organisation)}/brister`,
    noteFrom: (organisation: string, source: string) =>
      `${place(organisation)}/brister?kalla=${encodeURIComponent(source)}#notera`,
    deficiency: (organisation: string, id: string) =>
      `${place(organisation)}/brister/${encodeURIComponent(id)}`,
    feedback: (organisation: string) => `${place(organisation)}/aterkoppling`,
    priorities: (organisation: string) => `${place(organisation)}/prioriteringar`,
    inquiry: (organisation: string, id: string) =>
      `${place(organisation)}/utredningar/${encodeURIComponent(id)}`,
    council: (organisation: string) => `${place(organisation)}/rad`,
    councilMeeting: (organisation: string, id: string) =>
      `${place(organisation)}/rad/${encodeURIComponent(id)}`,
    minutesFile: (organisation: string, id: string, format: string) =>
      `${place(organisation)}/rad/${encodeURIComponent(id)}/fil/${format}`,
    ...knowledgePaths(place),
    ...importPaths(place),
    meeting,
    ...monthPaths(place),
    meetingEvents: (organisation: string, id: string) => `${meeting(organisation, id)}/handelser`,
    showMeeting: (organisation: string, id: string, area?: number) =>
      `${meeting(organisation, id)}/visa${area ? `?omrade=${area}` : ''}`,
    lockPicture: (organisation: string, id: string) => `${meeting(organisation, id)}/las`,
    unlockPicture: (organisation: string, id: string) => `${meeting(organisation, id)}/las-upp`,
  };
}

/** The promises of a place, one of them, and what is done with it. */
function promisePaths(place: (organisation: string) => string) {
  const one = (organisation: string, slug: string, number: number) =>
    `${place(organisation)}/loften/${slug}/${number}`;
  return {
    promises: (organisation: string) => `${place(organisation)}/loften`,
    workPromise: one,
    publish: (organisation: string, slug: string, number: number) =>
      `${one(organisation, slug, number)}/publicera`,
    evidence: (organisation: string, slug: string, number: number, position: number) =>
      `${one(organisation, slug, number)}/underlag/${position}`,
    withdraw: (organisation: string, slug: string, number: number) =>
      `${one(organisation, slug, number)}/ta-bort`,
  };
}

/** The group's calendar, what it goes by, and its settings. */
const groupPaths = (place: (organisation: string) => string) => ({
  meetings: (organisation: string, year?: number) =>
    `${place(organisation)}/moten${year ? `?ar=${year}` : ''}`,
  meetingsAfter: (organisation: string, year: number, done: string) =>
    `${place(organisation)}/moten?ar=${year}&gjort=${done}`,
  planMeetings: (organisation: string) => `${place(organisation)}/moten/planera`,
  changeMeeting: (organisation: string, id: string) =>
    `${place(organisation)}/moten/${encodeURIComponent(id)}/andra`,
  groupTexts: (organisation: string) => `${place(organisation)}/riktlinje`,
  groupSettings: (organisation: string) => `${place(organisation)}/installningar/grupp`,
  seat: (organisation: string, id: string) =>
    `${place(organisation)}/installningar/grupp/plats/${encodeURIComponent(id)}`,
  templates: (organisation: string) => `${place(organisation)}/installningar/mall`,
  template: (organisation: string, id: string) =>
    `${place(organisation)}/installningar/mall/${encodeURIComponent(id)}`,
  adoptTemplate: (organisation: string, id: string) =>
    `${place(organisation)}/installningar/mall/${encodeURIComponent(id)}/anvand`,
});

/** Monthly reports: the list, one of them, its acts and files, and the county's overview. */
function monthPaths(place: (organisation: string) => string) {
  const month = (organisation: string, id: string) =>
    `${place(organisation)}/manad/${encodeURIComponent(id)}`;
  return {
    months: (organisation: string) => `${place(organisation)}/manad`,
    month,
    sendMonth: (organisation: string, id: string) => `${month(organisation, id)}/skicka`,
    correctMonth: (organisation: string, id: string) => `${month(organisation, id)}/ratta`,
    monthFile: (organisation: string, id: string, format: string) =>
      `${month(organisation, id)}/fil/${format}`,
    countyMonths: (organisation: string) => `${place(organisation)}/lan`,
  };
}

/** Surveys, safety walks and measurements: the room, a new one, one of them and its numbers. */
function knowledgePaths(place: (organisation: string) => string) {
  const at = (organisation: string, ...parts: string[]) =>
    [place(organisation), 'kunskap', ...parts.map(encodeURIComponent)].join('/');
  return {
    knowledge: (organisation: string) => at(organisation),
    newSurvey: (organisation: string) => at(organisation, 'enkater', 'ny'),
    survey: (organisation: string, id: string) => at(organisation, 'enkater', id),
    surveyNumbers: (organisation: string, id: string) => at(organisation, 'enkater', id, 'siffror.csv'),
    newWalk: (organisation: string) => at(organisation, 'vandringar', 'ny'),
    walk: (organisation: string, id: string) => at(organisation, 'vandringar', id),
    newMeasurement: (organisation: string) => at(organisation, 'matningar', 'ny'),
    measurement: (organisation: string, id: string) => at(organisation, 'matningar', id),
    measurementNumbers: (organisation: string, id: string) =>
      at(organisation, 'matningar', id, 'siffror.csv'),
  };
}

/** Files of reports: the room, the template to fill in, one import and what is wrong with it. */
function importPaths(place: (organisation: string) => string) {
  const at = (organisation: string, ...parts: string[]) =>
    [place(organisation), 'import', ...parts.map(encodeURIComponent)].join('/');
  return {
    imports: (organisation: string) => at(organisation),
    importTemplate: (organisation: string, format: 'xlsx' | 'csv') => at(organisation, 'mall', format),
    importRun: (organisation: string, id: string) => at(organisation, id),
    importProblems: (organisation: string, id: string) => at(organisation, id, 'fel.csv'),
  };
}
