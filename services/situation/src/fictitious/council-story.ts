import { DeficiencyOwner, Handling } from '../deficiencies/deficiency-state';

/** One invented deficiency, and what was decided about it; days as they would have been. */
export interface FictitiousDeficiency {
  noted: string;
  by: string;
  area: string;
  text: string;
  decided?: {
    on: string;
    handling: Handling;
    reason: string | null;
    owner: DeficiencyOwner;
    organisation: string | null;
    due: string;
  };
  handled?: { on: string; text: string; told: string; closed: string };
  analysis?: { by: string; due: string; delivered: string; accepted: string };
}

const { GROUP, COUNCIL, ORGANISATION } = DeficiencyOwner;

/** Some deficiencies of an invented year, each at another point of its life. */
export const fictitiousDeficiencies: FictitiousDeficiency[] = [
  {
    noted: '2026-02-10',
    by: 'fritidsgarden',
    area: 'youth-schools-andt',
    text: 'Fiktiv: unga samlas sent vid resecentrum utan att någon vuxen finns på plats.',
    decided: {
      on: '2026-02-17',
      handling: Handling.PROPOSE_ANALYSIS,
      reason: 'Fiktiv: varför uppstår bråken vid resecentrum just på fredagar?',
      owner: COUNCIL,
      organisation: null,
      due: '2026-05-21',
    },
    analysis: { by: 'skolorna', due: '2026-08-31', delivered: '2026-08-20', accepted: '2026-08-27' },
  },
  {
    noted: '2026-04-14',
    by: 'nvk',
    area: 'disorder',
    text: 'Fiktiv: belysningen bakom ishallen är släckt och platsen används för skadegörelse.',
    decided: {
      on: '2026-04-21',
      handling: Handling.HANDLE_NOW,
      reason: null,
      owner: ORGANISATION,
      organisation: 'nvk',
      due: '2026-05-05',
    },
    handled: {
      on: '2026-05-04',
      text: 'Fiktiv: belysningen är lagad och buskarna är klippta.',
      told: 'Fiktiv: belysningen är lagad. Säg till om platsen blir otrygg igen.',
      closed: '2026-05-12',
    },
  },
  {
    noted: '2026-06-09',
    by: 'skolorna',
    area: 'threats-and-violence',
    text: 'Fiktiv: hårdare ton mot personal vid skolans entré.',
    decided: {
      on: '2026-06-16',
      handling: Handling.WATCH,
      reason: 'Fiktiv: läget ska följas de närmaste veckorna.',
      owner: GROUP,
      organisation: null,
      due: '2026-10-01',
    },
  },
  {
    noted: '2026-08-18',
    by: 'polisen',
    area: 'disorder',
    text: 'Fiktiv: återkommande buskörning i Västanfors, utan känt mönster.',
    decided: {
      on: '2026-08-25',
      handling: Handling.PROPOSE_MAPPING,
      reason: 'Fiktiv: när och var sker buskörningen, och vilka drabbas?',
      owner: COUNCIL,
      organisation: null,
      due: '2026-09-10',
    },
  },
  {
    noted: '2026-08-25',
    by: 'naringsliv',
    area: 'other',
    text: 'Fiktiv: butiker i centrum vet inte vem de ska ringa vid hot.',
  },
  {
    noted: '2026-08-25',
    by: 'socialforvaltningen',
    area: 'other',
    text: 'Fiktiv: väntrummets dörr går inte att låsa inifrån.',
    decided: {
      on: '2026-08-27',
      handling: Handling.NONE,
      reason: 'Fiktiv: fastighetsägaren har bytt låset.',
      owner: GROUP,
      organisation: null,
      due: '2027-01-15',
    },
  },
];

/** The invented cause analysis of the first one. */
export const fictitiousAnalysis = {
  victim: 'Fiktiv: yngre tonåringar på väg hem från aktiviteter drabbas mest.',
  offender: 'Fiktiv: ett par grupper av unga som saknar en plats att vara på efter stängning.',
  place: 'Fiktiv: väntsalen är stängd och ytan utanför har dålig sikt.',
  events: 'Fiktiv: fritidsgården stänger, grupperna väntar på samma buss, och bråken börjar i väntan.',
  sources: 'Fiktiv: gruppens lägesbilder under det senaste halvåret och samtal med elevråd.',
  notShown:
    'Fiktiv: underlaget visar inte hur många som undviker platsen, och inte att stängningstiden är orsaken.',
  summary: 'Fiktiv: bråken sammanfaller med att fritidsgården stänger och att bussen dröjer.',
};

/** The council's invented meetings: one that was held, and one to come. */
export const fictitiousCouncil = { held: '2026-05-21', planned: '2026-09-10', place: 'Fiktiv: kommunhuset' };
