import { LevelCode } from '../levels/level';

type Phrases = Record<LevelCode, string[]>;

const calm = [
  'Lugnt sedan förra mötet.',
  'Som vanligt, inget särskilt att rapportera.',
  'Inga händelser som avviker.',
];

/** Invented wordings, by area and level; every one that is shown begins with "Fiktiv:". */
const phrases: Record<string, Phrases> = {
  'threats-and-violence': {
    GREEN: calm,
    YELLOW: [
      'Några fler konflikter än vanligt i centrum på kvällstid.',
      'Hårdare ton mot personal vid ett par tillfällen.',
    ],
    RED: [
      'Flera våldshändelser på kort tid. Berörda verksamheter har stärkt bemanningen.',
      'Upprepade hot mot personal; rutinen för hot och våld används.',
    ],
  },
  disorder: {
    GREEN: calm,
    YELLOW: [
      'Fler larm om buskörning runt centrum och Västanfors.',
      'Klotter och skadegörelse på ett par hållplatser.',
    ],
    RED: [
      'Flera anlagda bränder i containrar under samma vecka.',
      'Återkommande skadegörelse på samma plats trots åtgärder.',
    ],
  },
  'extremism-and-networks': {
    GREEN: ['Inget att lämna vidare.'],
    YELLOW: ['Klistermärken på några stolpar; borttagna och anmälda.'],
    RED: ['Tecken på rekrytering; uppgifterna är lämnade vidare.'],
  },
  'youth-schools-andt': {
    GREEN: calm,
    YELLOW: [
      'Fler elever med hög frånvaro och mer snus i de yngre årskurserna.',
      'Oro för berusning bland unga inför helgen.',
    ],
    RED: [
      'Bråk mellan grupper av unga flera dagar i rad.',
      'Misstänkt försäljning av narkotika i närheten av en skola.',
    ],
  },
  other: {
    GREEN: calm,
    YELLOW: [
      'Rykten i sociala medier skapar oro.',
      'Ett evenemang behöver samordnas mellan kommun och polis.',
    ],
    RED: ['Samlad hatkampanj mot en verksamhet på sociala medier.'],
  },
};

/** The wordings for a level in an area. */
export function phrasesFor(area: string, level: LevelCode): string[] {
  return phrases[area]![level].map((phrase) => `Fiktiv: ${phrase}`);
}

/** Why an organisation's level changed, invented. */
export function reasonFor(from: LevelCode, to: LevelCode): string {
  const graver = [LevelCode.GREEN, LevelCode.YELLOW, LevelCode.RED];
  const up = graver.indexOf(to) > graver.indexOf(from);
  return up ? 'Fiktiv: fler händelser än vid förra mötet.' : 'Fiktiv: färre händelser än vid förra mötet.';
}
