import type { BodyDescription } from '../councils/council.service';

const report2021 = 'Fagersta kommun, Brottsförebyggande och trygghetsskapande arbete år 2021';
const page2019 = 'Fagersta kommun, Brottsförebyggande arbete, 2019-06-19';
const seats = (source: string, pairs: [organisation: string, role: string][]) =>
  pairs.map(([organisation, role]) => ({ organisation, role, source }));

/** Councils and groups with their seats, by organisation and role, and the meetings they held. */
export const bodies: { tenantId: string; body: BodyDescription }[] = [
  {
    tenantId: '1982',
    body: {
      kind: 'council',
      name: 'Lokala BRÅ',
      cadence: 'Sex möten per år, tidigare fyra',
      meetingsPerYear: 6,
      seats: seats(report2021, [
        ['kommunledning', 'kommunchef'],
        ['valfard', 'avdelningschef Välfärd och service'],
        ['kommunledning', 'social hållbarhetsstrateg'],
        ['socialforvaltningen', 'socialchef'],
        ['socialforvaltningen', 'avdelningschef individ- och familjeomsorgen'],
        ['utbildningsforvaltningen', 'utbildningschef'],
        ['utbildningsforvaltningen', 'utbildningsförvaltningens utvecklare'],
        ['nvk', 'förbundschef NVK'],
        ['kommunledning', 'beredskapssamordnare'],
        ['polisen', 'kommunpolis'],
      ]),
      meetings: [{ year: 2021, held: 6, planned: 6, note: 'Tidigare fyra möten per år', source: report2021 }],
    },
  },
  {
    tenantId: '1982',
    body: {
      kind: 'group',
      name: 'EST-gruppen',
      spelledOut: 'Effektiv samordning för trygghet (även skrivet Effektiv samverkan för trygghet)',
      cadence: 'Varannan vecka',
      seats: [
        ...seats(report2021, [
          ['skolorna', 'företrädare för samtliga skolor'],
          ['socialforvaltningen', 'företrädare'],
          ['oppenvarden', 'företrädare'],
          ['nvk', 'företrädare'],
          ['naringsliv', 'näringslivsansvarig'],
          ['polisen', 'kommunpolis'],
          ['fagerstahallen', 'företrädare'],
          ['fritidsgarden', 'företrädare'],
          ['projekt', 'företrädare'],
        ]),
        // The association took part in 2019 and had ended when the report of 2021 was written.
        { organisation: 'nvu', role: 'företrädare', source: page2019, validTo: '2021-12-31' },
      ],
      meetings: [
        {
          year: 2021,
          held: 21,
          planned: 26,
          note: 'Varannan vecka ger 26; möten flyttas och ställs in',
          source: report2021,
        },
      ],
    },
  },
  {
    tenantId: '1783',
    body: {
      kind: 'council',
      name: 'Trygghetsrådet',
      cadence: 'Följer upp löftet varje år',
      seats: [],
      meetings: [],
    },
  },
  {
    tenantId: '2061',
    body: {
      kind: 'council',
      name: 'Brottsförebyggande rådet (BRÅ)',
      cadence: 'Följer upp löftet vid sina möten',
      seats: [],
      meetings: [],
    },
  },
];
