import { AreaMode } from '../areas/area';
import { LevelCode } from '../levels/level';
import type { TemplateContent } from '../templates/template.service';

const report2021 = 'Fagersta kommun, Brottsförebyggande och trygghetsskapande arbete år 2021';

/** The EST group's template as the municipality describes it: five areas, of which one is collected and forwarded only. */
export const estTemplate: TemplateContent = {
  name: 'EST Fagersta',
  source: report2021,
  areas: [
    {
      code: 'threats-and-violence',
      name: 'Hot och våld',
      helpText: 'Hot och våld hemma, i skolan och på allmän plats, och det som tyder på att det ökar.',
      mode: AreaMode.REPORT,
      counts: [
        {
          code: 'incident-reports',
          label: 'Tillbudsrapporter om hot och våld',
          unit: 'rapporter',
          maximum: 500,
        },
      ],
    },
    {
      code: 'disorder',
      name: 'Ordningsstörning och otrygghet',
      helpText:
        'Inbrott, buskörning, bränder, skadegörelse och annat som gör platser otrygga. Trasig belysning anmäls som fel, inte här.',
      mode: AreaMode.REPORT,
      counts: [{ code: 'alarms', label: 'Larm', unit: 'larm', maximum: 1000 }],
    },
    {
      code: 'extremism-and-networks',
      name: 'Extremism och kriminella nätverk',
      helpText:
        'Klotter, klistermärken, propaganda och rekrytering. Uppgifterna samlas in och lämnas vidare; gruppen gör inga egna insatser.',
      mode: AreaMode.COLLECT_AND_FORWARD,
      counts: [],
    },
    {
      code: 'youth-schools-andt',
      name: 'Ungdomar och skolor, ANDT',
      helpText:
        'Bråk och oro bland unga, och bruk av alkohol, narkotika, dopning och tobak. En orosanmälan görs till socialtjänsten, inte här.',
      mode: AreaMode.REPORT,
      counts: [{ code: 'concern-reports', label: 'Orosanmälningar', unit: 'anmälningar', maximum: 500 }],
    },
    {
      code: 'other',
      name: 'Övrigt såsom hot och hat på sociala medier',
      helpText: 'Hot mot personal och förtroendevalda, ryktesspridning, och evenemang som behöver samordnas.',
      mode: AreaMode.REPORT,
      counts: [],
    },
  ],
  levels: [
    {
      code: LevelCode.GREEN,
      letter: 'G',
      shape: 'circle',
      text: 'Grön',
      definition: 'Läget är lugnt eller normalt.',
      proposed: false,
    },
    {
      code: LevelCode.YELLOW,
      letter: 'Y',
      shape: 'triangle',
      text: 'Gul',
      definition: 'Läget avviker från det normala och följs.',
      proposed: true,
    },
    {
      code: LevelCode.RED,
      letter: 'R',
      shape: 'square',
      text: 'Röd',
      definition: 'Läget är allvarligt och något behöver göras.',
      proposed: true,
    },
  ],
};

/** The ten organisations whose reports are invented; their slugs are those of the tenants service. */
export const estOrganisations = [
  { slug: 'skolorna', name: 'Skolorna' },
  { slug: 'socialforvaltningen', name: 'Socialförvaltningen' },
  { slug: 'oppenvarden', name: 'Öppenvården' },
  { slug: 'nvk', name: 'Norra Västmanlands Kommunalteknikförbund (NVK)' },
  { slug: 'naringsliv', name: 'Näringslivsansvarig' },
  { slug: 'polisen', name: 'Polisen' },
  { slug: 'fagerstahallen', name: 'Fagerstahallen' },
  { slug: 'fritidsgarden', name: 'Fritidsgården' },
  { slug: 'projekt', name: 'Kommunens projekt' },
  { slug: 'utbildningsforvaltningen', name: 'Utbildningsförvaltningen' },
];
