import { AreaMode } from '../areas/area';
import { SharedArea } from '../areas/shared-area';
import { LevelCode } from '../levels/level';
import type { TemplateContent } from './template-content';

const report2021 = 'Fagersta kommun, Brottsförebyggande och trygghetsskapande arbete år 2021';

/**
 * What a group without a template may begin with: the five areas of Fagersta's EST group as the municipality describes
 * them, one of which is collected and forwarded only. Sections are the headings of the same report.
 */
export const starterTemplate: TemplateContent = {
  name: 'Lägesbild',
  source: report2021,
  areas: [
    {
      code: 'threats-and-violence',
      name: 'Hot och våld',
      helpText: 'Hot och våld hemma, i skolan och på allmän plats, och det som tyder på att det ökar.',
      mode: AreaMode.REPORT,
      sharedArea: SharedArea.THREATS_AND_VIOLENCE,
      reportSection: 'Insatser för att minska hot och våld',
      counts: [
        {
          code: 'incident-reports',
          label: 'Tillbudsrapporter om hot och våld',
          unit: 'rapporter',
          minimum: 0,
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
      sharedArea: SharedArea.DISORDER_AND_INSECURITY,
      reportSection: 'Insatser för att minska ordningsstörningar och öka upplevelsen av trygghet',
      counts: [{ code: 'alarms', label: 'Larm', unit: 'larm', minimum: 0, maximum: 1000 }],
    },
    {
      code: 'extremism-and-networks',
      name: 'Extremism och kriminella nätverk',
      helpText:
        'Klotter, klistermärken, propaganda och rekrytering. Uppgifterna samlas in och lämnas vidare; gruppen gör inga egna insatser.',
      mode: AreaMode.COLLECT_AND_FORWARD,
      sharedArea: SharedArea.EXTREMISM_AND_CRIMINAL_NETWORKS,
      reportSection: 'Insatser mot extremism och kriminella nätverk',
      counts: [],
    },
    {
      code: 'youth-schools-andt',
      name: 'Ungdomar och skolor, ANDT',
      helpText:
        'Bråk och oro bland unga, och bruk av alkohol, narkotika, dopning och tobak. En orosanmälan görs till socialtjänsten, inte här.',
      mode: AreaMode.REPORT,
      sharedArea: SharedArea.YOUTH_AND_SCHOOLS,
      reportSection: 'Ungdomar och skolor',
      counts: [
        { code: 'concern-reports', label: 'Orosanmälningar', unit: 'anmälningar', minimum: 0, maximum: 500 },
      ],
    },
    {
      code: 'other',
      name: 'Övrigt såsom hot och hat på sociala medier',
      helpText: 'Hot mot personal och förtroendevalda, ryktesspridning, och evenemang som behöver samordnas.',
      mode: AreaMode.REPORT,
      sharedArea: SharedArea.OTHER,
      reportSection: 'Övriga insatser',
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
