import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { ActivityStatus, Party } from '../activities/activity';
import { addActivity } from '../activities/activity.service';
import { adoptPromise } from '../adoptions/adoption.service';
import { Direction } from '../directions/direction';
import { publishFollowUps } from '../follow-ups/follow-up.service';
import { PeriodKind } from '../promises/period';
import type { PromiseRecord } from '../promises/promise';
import type { Caller } from '../promises/promise-changes';
import { createPromise } from '../promises/promise.service';
import { RenewalKind } from '../renewals/renewal';
import { renewPromise } from '../renewals/renewal.service';
import {
  actOn,
  agreement,
  commitment,
  followUp,
  isSeeded,
  municipality,
  partsOf,
  propose,
  publish,
} from './steps';

const code = '1982';
const autumnSource = 'Fagersta kommun, Förnyat medborgarlöfte september–november, 2020-09-08';
const springSource = 'fagersta.se, Medborgarlöfte, 2022-03-09';
const report2021 = 'Fagersta kommun, Brottsförebyggande och trygghetsskapande arbete år 2021';
const { POLICE, MUNICIPALITY, UNSTATED } = Party;
const fromFollowUp = 'Polisen nämns i uppföljningen, inte i själva inriktningen';

interface SummerDirection {
  text: string;
  parties: Party[];
  partyNote?: string;
  example: string;
  seen: string;
  status: ActivityStatus;
  kind: RenewalKind;
  reason?: string;
  /** Wording of the autumn, where it goes on. */
  autumn?: string;
}

/** The six directions of the summer with what was done, and what became of each in the autumn. */
const summer: SummerDirection[] = [
  {
    text: 'Polisen informerar löpande genom ”Polisen informerar” på fagersta.se',
    parties: [POLICE],
    example:
      'I juni informerade polisen om fotpatrullering, trafikkontroller och terrängkörning på barmark, i augusti om hur sommarens kontroller föll ut',
    seen: 'Information gavs i juni och i augusti',
    status: ActivityStatus.DONE,
    kind: RenewalKind.CONTINUED,
    autumn: 'Polisen fortsätter att informera genom ”Polisen informerar”',
  },
  {
    text: 'Stärkt arbete med ANDT-frågor (alkohol, narkotika, dopning, tobak)',
    parties: [UNSTATED],
    example: 'Sommarjobbare tog fram kampanjer för unga om alkohol, narkotika, tobak och spel om pengar',
    seen: 'Kampanjerna är framtagna och genomförs med start hösten 2020',
    status: ActivityStatus.ONGOING,
    kind: RenewalKind.REINFORCED,
    autumn: 'Fortsatt förstärkt arbete med ANDT-frågor',
  },
  {
    text: 'Fler trafikkontroller',
    parties: [POLICE],
    partyNote: fromFollowUp,
    example: 'Polisen utökade antalet trafikkontroller under sommaren',
    seen: 'Antalet trafikkontroller utökades under sommaren',
    status: ActivityStatus.DONE,
    kind: RenewalKind.CONTINUED,
    autumn: 'Fortsatt fler trafikkontroller',
  },
  {
    text: 'Kommun och polis arbetar tillsammans för att införa sociala insatsgrupper, som hjälper unga att lämna en kriminell livsstil',
    parties: [MUNICIPALITY, POLICE],
    example: 'Kommunen bildade en styrgrupp och en arbetsgrupp för en egen modell av sociala insatsgrupper',
    seen: 'Styrgrupp och arbetsgrupp är bildade',
    status: ActivityStatus.ONGOING,
    kind: RenewalKind.CONTINUED,
    autumn: 'Fortsatt arbete med att införa sociala insatsgrupper',
  },
  {
    text: 'Aktiviteter för psykisk hälsa hos barn och unga',
    parties: [UNSTATED],
    example: 'Fler sommarjobb och kostnadsfria aktiviteter för barn och unga',
    seen: 'Fler sommarjobb och kostnadsfria aktiviteter ordnades',
    status: ActivityStatus.DONE,
    kind: RenewalKind.ORDINARY_OPERATIONS,
    reason: 'Ingår under hösten i ordinarie verksamhet',
  },
  {
    text: 'Dialog med motorburen ungdom',
    parties: [UNSTATED],
    example:
      'Kommunen och polisen höll i juni ett dialogmöte på Ungdomscenter, dit också yrkestrafikgruppen Västmanland bjöds in',
    seen: 'Ett dialogmöte hölls i juni',
    status: ActivityStatus.DONE,
    kind: RenewalKind.DEVELOPED,
    autumn: 'Fortsatt utvecklad dialog med motorburen ungdom',
  },
];

const common = {
  municipalityId: municipality(code),
  situationText:
    'Inriktningen bygger bland annat på EST-gruppens lägesrapporter och på uppföljningen av löftet för perioden före.',
  followUpForum: 'Kommunstyrelsen',
  followUpCadence: 'Var tredje månad',
  source: autumnSource,
};

const restsOn = (db: Db, caller: Caller) =>
  agreement(db, caller, code, 'Samverkansöverenskommelse mellan Fagersta kommun och polisen', {
    purposes: ['Långsiktigt brottsförebyggande och trygghetsskapande arbete'],
    source: report2021,
  });

/** The promise of the summer of 2020, its follow-up, and the renewed promise of the autumn with its late adoption (S0). */
export async function seedAutumn2020(db: Db, caller: Caller): Promise<void> {
  if (await isSeeded(db, code, 1)) return;
  const promise = await createPromise(db, caller, {
    ...common,
    number: 1,
    title: 'Medborgarlöfte juni–augusti 2020',
    period: { kind: PeriodKind.ROLLING, start: '2020-06-01', end: '2020-08-31' },
    agreementId: await restsOn(db, caller),
    directions: summer.map(({ text, parties, partyNote }) => commitment(text, parties, { partyNote })),
  });
  await propose(db, caller, promise);
  await publish(db, caller, promise);
  await followUpSummer(db, caller, promise);
  const next = await renewInAutumn(db, caller, promise);
  await propose(db, caller, next);
  await adoptPromise(db, caller, { ...(await actOn(db, next)), body: 'Kommunstyrelsen', date: '2020-09-08' });
  await publish(db, caller, next);
}

async function followUpSummer(db: Db, caller: Caller, promise: PromiseRecord): Promise<void> {
  const told = { date: '2020-09-08', forum: 'Kommunstyrelsen', source: autumnSource };
  for (const [index, { direction, activity }] of (await partsOf(db, promise)).entries()) {
    const { example, seen, status } = summer[index]!;
    await followUp(db, caller, direction!, {
      text: 'Exempel på arbete som har genomförts',
      examples: [example],
      ...told,
    });
    await followUp(db, caller, activity, { text: seen, status, ...told });
  }
  await publishFollowUps(db, caller, await actOn(db, promise));
}

async function renewInAutumn(db: Db, caller: Caller, promise: PromiseRecord): Promise<PromiseRecord> {
  const parts = await partsOf(db, promise);
  const { next } = await renewPromise(db, caller, {
    ...(await actOn(db, promise)),
    title: 'Medborgarlöfte september–november 2020',
    situationText: `${common.situationText} Sommarens inriktning förlängs.`,
    period: { kind: PeriodKind.ROLLING, start: '2020-09-01', end: '2020-11-30' },
    directions: summer.map(({ kind, reason, autumn }, index) => ({
      directionId: parts[index]!.direction!.globalId,
      kind,
      reason,
      text: autumn,
    })),
    copyActivities: false,
    source: autumnSource,
  });
  await commitAutumn(db, caller, next);
  return next;
}

/** The autumn prolongs the summer's direction, so its activities go on, by the same parties. */
async function commitAutumn(db: Db, caller: Caller, next: PromiseRecord): Promise<void> {
  const { tenantId, id: promiseId } = next;
  const prolonged = summer.filter(({ autumn }) => autumn);
  const directions = await db.find(Direction, { where: { tenantId, promiseId }, order: { position: 'ASC' } });
  for (const [index, { globalId: directionId, text }] of directions.entries()) {
    const { parties, partyNote } = prolonged[index]!;
    await addActivity(db, caller, {
      ...(await actOn(db, next)),
      directionId,
      text,
      parties,
      partyNote,
      status: ActivityStatus.ONGOING,
    });
  }
}

/** The set of spring 2022: the page tells the directions, but no decision and no follow-up of them. */
export async function seedSpring2022(db: Db, caller: Caller): Promise<void> {
  if (await isSeeded(db, code, 3)) return;
  const promise = await createPromise(db, caller, {
    municipalityId: municipality(code),
    number: 3,
    title: 'Medborgarlöfte mars–maj 2022',
    period: { kind: PeriodKind.ROLLING, start: '2022-03-01', end: '2022-05-31' },
    agreementId: await restsOn(db, caller),
    source: `${springSource}; hur ofta avloppsvattnet testas: ${report2021}`,
    directions: [
      commitment('Polisen informerar', [POLICE]),
      commitment('ANDT-arbete med drogtest av avloppsvattnet och fördjupad analys', [UNSTATED], {
        frequency: 'Fyra gånger per år, på prov 2021 och 2022',
      }),
      commitment('Besök i skolor och på fritidsgården', [POLICE]),
      commitment('Arbete mot bostadsinbrott och brottsnätverk', [POLICE]),
      commitment('Trygg dagligvaruhandel', [UNSTATED]),
      commitment('Trygghetsvandringar i maj', [MUNICIPALITY, POLICE], { due: '2022-05-31' }),
      commitment('Arbete mot våld i nära relation', [MUNICIPALITY, POLICE]),
      {
        ...commitment('Föräldrautbildning återupptas', [MUNICIPALITY]),
        origin: {
          kind: RenewalKind.RESUMED,
          reason: `Insatser för föräldrastöd hade vilat under pandemin (${report2021})`,
        },
      },
    ],
  });
  await propose(db, caller, promise);
  await publish(db, caller, promise);
}
