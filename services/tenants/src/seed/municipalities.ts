import { OrganisationKind } from '../organisations/organisation';
import { FormalAct, PeriodKind, PromiseStructure } from '../municipalities/municipality';
import type { NewMunicipality } from '../municipalities/municipality.service';

type Seeded = NewMunicipality & { organisations: { slug: string; name: string; kind: OrganisationKind }[] };

const contact = (name: string, url: string, phone: string | null) => ({ name, url, phone, email: null });

/** The three first tenants, with what their own pages say of how they work. */
export const municipalities: Seeded[] = [
  {
    tenantId: '1982',
    name: 'Fagersta',
    slug: 'fagersta',
    countyCode: '19',
    population: 12956,
    populationDate: '2025-09-30',
    populationSource: 'newsworthy.se, 2025-09-30',
    contact: contact('Fagersta kommun, brottsförebyggande arbete', 'https://www.fagersta.se', '0223-440 00'),
    settings: {
      councilName: 'Lokala BRÅ',
      groupName: 'EST-gruppen',
      periodKind: PeriodKind.ROLLING,
      periodMonths: 3,
      followUpForum: 'Lokala BRÅ och kommunstyrelsen',
      followUpCadence: 'Varje kvartal',
      formalActs: [FormalAct.COUNCIL_DECISION, FormalAct.ADOPTION],
      structure: PromiseStructure.DIRECTIONS,
    },
    organisations: [
      { slug: 'skolorna', name: 'Skolorna', kind: OrganisationKind.SCHOOL },
      { slug: 'socialforvaltningen', name: 'Socialförvaltningen', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'oppenvarden', name: 'Öppenvården', kind: OrganisationKind.ADMINISTRATION },
      {
        slug: 'nvk',
        name: 'Norra Västmanlands Kommunalteknikförbund (NVK)',
        kind: OrganisationKind.MUNICIPAL_ASSOCIATION,
      },
      { slug: 'naringsliv', name: 'Näringslivsansvarig', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'polisen', name: 'Polisen, lokalpolisområde Norra Västmanland', kind: OrganisationKind.POLICE },
      { slug: 'fagerstahallen', name: 'Fagerstahallen', kind: OrganisationKind.LEISURE },
      { slug: 'fritidsgarden', name: 'Fritidsgården', kind: OrganisationKind.LEISURE },
      { slug: 'projekt', name: 'Kommunens projekt', kind: OrganisationKind.PROJECT },
      {
        slug: 'nvu',
        name: 'Norra Västmanlands utbildningsförbund',
        kind: OrganisationKind.MUNICIPAL_ASSOCIATION,
      },
      {
        slug: 'utbildningsforvaltningen',
        name: 'Utbildningsförvaltningen',
        kind: OrganisationKind.ADMINISTRATION,
      },
      { slug: 'kommunledning', name: 'Kommunledningen', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'valfard', name: 'Välfärd och service', kind: OrganisationKind.ADMINISTRATION },
    ],
  },
  {
    tenantId: '1783',
    name: 'Hagfors',
    slug: 'hagfors',
    countyCode: '17',
    population: 11536,
    populationDate: '2023-12-31',
    populationSource: 'SCB:s folkmängd 2023-12-31, återgiven på Wikipedia',
    contact: contact('Hagfors kommun', 'https://www.hagfors.se', null),
    settings: {
      councilName: 'Trygghetsrådet',
      groupName: null,
      periodKind: PeriodKind.YEARS_FROM_LAST_SIGNATURE,
      periodMonths: 24,
      followUpForum: 'Trygghetsrådet',
      followUpCadence: 'Varje år',
      formalActs: [FormalAct.SIGNING],
      structure: PromiseStructure.FOCUS_AREAS,
    },
    organisations: [
      { slug: 'skolorna', name: 'Skolan', kind: OrganisationKind.SCHOOL },
      { slug: 'socialforvaltningen', name: 'Socialtjänsten', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'tekniska', name: 'Tekniska avdelningen', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'polisen', name: 'Polisen, lokalpolisområde Torsby', kind: OrganisationKind.POLICE },
      { slug: 'bostadsbolaget', name: 'Bostadsbolaget', kind: OrganisationKind.OTHER },
      { slug: 'kommunledning', name: 'Kommunledningen', kind: OrganisationKind.ADMINISTRATION },
    ],
  },
  {
    tenantId: '2061',
    name: 'Smedjebacken',
    slug: 'smedjebacken',
    countyCode: '20',
    population: 10854,
    populationDate: '2020-12-31',
    populationSource: 'SCB:s folkmängd 2020-12-31, återgiven på citypopulation.de',
    contact: contact('Smedjebackens kommun', 'https://www.smedjebacken.se', null),
    settings: {
      councilName: 'Brottsförebyggande rådet (BRÅ)',
      groupName: null,
      periodKind: PeriodKind.FIXED,
      periodMonths: 12,
      followUpForum: 'Brottsförebyggande rådet (BRÅ)',
      followUpCadence: 'Vid rådets möten',
      formalActs: [FormalAct.SIGNING],
      structure: PromiseStructure.FLAT,
    },
    organisations: [
      { slug: 'skolorna', name: 'Skolorna', kind: OrganisationKind.SCHOOL },
      { slug: 'socialforvaltningen', name: 'Socialförvaltningen', kind: OrganisationKind.ADMINISTRATION },
      { slug: 'fritidsgardarna', name: 'Fritidsgårdarna', kind: OrganisationKind.LEISURE },
      { slug: 'polisen', name: 'Polisen', kind: OrganisationKind.POLICE },
      { slug: 'kommunledning', name: 'Kommunledningen', kind: OrganisationKind.ADMINISTRATION },
    ],
  },
];
