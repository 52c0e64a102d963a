import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { ActivityStatus, Party } from '../activities/activity';
import { publishFollowUps } from '../follow-ups/follow-up.service';
import { PeriodKind } from '../promises/period';
import type { Caller } from '../promises/promise-changes';
import { createPromise } from '../promises/promise.service';
import { signPromise } from '../signatures/signature.service';
import { actOn, agreement, followUp, isSeeded, municipality, partsOf, propose, publish } from './steps';

const code = '2061';
const source = 'Smedjebackens kommun, Kommunen och polisen signerade ett medborgarlöfte, 2018-04-04';
const { POLICE, MUNICIPALITY, UNSTATED } = Party;

const neighbourhoodWatch = 'Starta fler områden med grannsamverkan';

const activities = [
  {
    text: 'Synas mer i centrala Smedjebacken och störa dem som bryter mot den lokala ordningsstadgan',
    parties: [POLICE],
  },
  { text: neighbourhoodWatch, parties: [POLICE], target: 'Efter önskemål' },
  {
    text: 'Poliskontoret i förvaltningshuset är fortsatt bemannat',
    parties: [UNSTATED],
    partyNote: 'Polisen, att döma av sammanhanget',
    frequency: 'En gång i veckan',
    frequencyExceptions: 'Inte under semesterperioder',
    status: ActivityStatus.ONGOING,
  },
  { text: 'Ha kontakt med kommunens fritidsgårdar', parties: [POLICE], frequency: 'Under löftets tid' },
  { text: 'Gå trygghetsvandringar för att upptäcka risker och åtgärda dem', parties: [POLICE, MUNICIPALITY] },
  {
    text: 'Verka för åtgärder mot störande missbruksproblem utomhus i centrala Smedjebacken',
    parties: [MUNICIPALITY],
  },
];

/** The second promise: a flat list, fixed days, and the agreement that stays in force beside it (S4). */
export async function seedSmedjebacken(db: Db, caller: Caller): Promise<void> {
  if (await isSeeded(db, code, 2)) return;
  const promise = await createPromise(db, caller, {
    municipalityId: municipality(code),
    number: 2,
    title: 'Medborgarlöfte 2018–2019',
    situationText:
      'Kommunens andra medborgarlöfte. Polis och kommun har fört medborgardialoger, och kommunpolisens bild är att samarbetet har fungerat mycket bra.',
    period: { kind: PeriodKind.FIXED, start: '2018-04-01', end: '2019-03-31' },
    agreementId: await agreement(
      db,
      caller,
      code,
      'Samverkansavtal mellan Smedjebackens kommun och polisen',
      {
        note: 'Fanns före löftet och fortsätter att gälla vid sidan av det.',
        source,
      },
    ),
    followUpForum: 'Brottsförebyggande rådet (BRÅ)',
    followUpCadence: 'Vid rådets möten; löftet uppdateras efter behov',
    source,
    activities,
  });
  await propose(db, caller, promise);
  for (const role of ['Kommunalråd', 'Lokalpolisområdeschef']) {
    const present = ['Kommunpolis', 'Säkerhetschef i kommunen'];
    await signPromise(db, caller, { ...(await actOn(db, promise)), role, date: '2018-03-28', present });
  }
  await publish(db, caller, promise);
  const watch = (await partsOf(db, promise)).find(({ activity }) => activity.text === neighbourhoodWatch)!;
  // Dated before the period: it tells of the time since the first promise, and leaves this one not followed up.
  await followUp(db, caller, watch.activity, {
    text: 'Sedan det första löftet undertecknades har kommunpolisen varit med och startat 7–8 områden med grannsamverkan, och fler kan vara på gång.',
    count: 7,
    countUnit: 'områden med grannsamverkan; källan anger 7–8',
    date: '2018-03-28',
    source,
  });
  await publishFollowUps(db, caller, await actOn(db, promise));
}
