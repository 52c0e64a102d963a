import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { Party } from '../activities/activity';
import { PeriodKind } from '../promises/period';
import type { Caller } from '../promises/promise-changes';
import { createPromise } from '../promises/promise.service';
import { signPromise } from '../signatures/signature.service';
import { actOn, isSeeded, municipality, propose, publish } from './steps';

const code = '1783';
const { POLICE, MUNICIPALITY } = Party;
const together = [POLICE, MUNICIPALITY];

const focusAreas = [
  {
    text: 'Trafikmiljön',
    activities: [
      {
        text: 'Trafikkontroller av beteende, hastighet, alkohol och droger, både riktade och i det dagliga arbetet',
        parties: [POLICE],
        frequency: 'Under året',
      },
      { text: 'Trafikmiljön ses över och förbättras där det behövs', parties: [MUNICIPALITY] },
      {
        text: 'Tekniska avdelningen och polisen samverkar om trafikmiljön när det är befogat',
        parties: together,
      },
    ],
  },
  {
    text: 'Alkohol och droganvändningen',
    activities: [
      {
        text: 'Skolan, socialtjänsten och polisen möts (SSP-möten) för att tidigt se unga på väg in i kriminalitet och droger',
        parties: together,
        frequency: 'Regelbundet',
      },
      {
        text: 'Skolan, socialtjänsten och polisen stärker tidig upptäckt och förebyggande arbete kring barn och unga i riskzonen',
        parties: together,
      },
      { text: 'Förebyggande insatser så att unga inte hamnar i missbruk', parties: together },
    ],
  },
  {
    text: 'Tryggheten',
    activities: [
      { text: 'Trygghetsskapande patrullering på publika platser', parties: [POLICE] },
      { text: 'Trygghetsfrågor tas upp i Trygghetsrådet', parties: together, frequency: 'Regelbundet' },
      { text: 'Polisen, näringslivet och bostadsbolaget samverkar', parties: together },
    ],
  },
];

const signatures = [
  { role: 'Lokalpolisområdeschef', place: 'Torsby', date: '2022-06-10' },
  // The place as the page writes it.
  { role: 'Kommunstyrelsens ordförande', place: 'Hägersås', date: '2022-06-14' },
];

/** The promise that holds for two years from the last of its two signatures (S3). */
export async function seedHagfors(db: Db, caller: Caller): Promise<void> {
  if (await isSeeded(db, code, 1)) return;
  const promise = await createPromise(db, caller, {
    municipalityId: municipality(code),
    number: 1,
    title: 'Medborgarlöfte 2022–2024',
    situationText:
      'Sedan 2015 har löftet mellan kommunen och lokalpolisområde Torsby gällt trygghet, ungas droganvändning och trafikmiljön, och det är fortsatt angeläget. ' +
      'Undersökningen Elevers drogvanor visar en mer liberal inställning till droger bland unga och en viss ökning av tobak och alkohol. ' +
      'Klagomålen på störande trafik och hög musik från fordon i centrum har ökat, mest på kvällar och helger.',
    period: { kind: PeriodKind.YEARS_FROM_LAST_SIGNATURE, years: 2 },
    signaturesNeeded: signatures.length,
    followUpForum: 'Trygghetsrådet',
    followUpCadence: 'Varje år',
    followUpMeasures: [
      'Antalet genomförda aktiviteter, redovisat i genomförandeplanen för ANDT och brottsförebyggande arbete',
      'ELSA-undersökningen om ungas hälsa',
    ],
    source: 'Hagfors kommun, Medborgarlöften, undertecknat 2022-06-10 och 2022-06-14',
    directions: focusAreas,
  });
  await propose(db, caller, promise);
  for (const signature of signatures)
    await signPromise(db, caller, { ...(await actOn(db, promise)), ...signature });
  await publish(db, caller, promise);
}
