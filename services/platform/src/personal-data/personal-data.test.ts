import fc from 'fast-check';
import { likelyPersonsIn } from './likely-persons';
import { personalDataIn } from './personal-data';

const kindsIn = (text: string) => personalDataIn(text).map(({ kind }) => kind);
const digit = fc.integer({ min: 0, max: 9 });
const digits = (n: number) => fc.array(digit, { minLength: n, maxLength: n }).map((all) => all.join(''));
const two = (n: number) => String(n).padStart(2, '0');

function checksum(nine: string): number {
  const sum = [...nine].reduce((total, sign, index) => {
    const value = Number(sign) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Made-up identity and coordination numbers with a valid checksum, in twelve digits. */
const identityNumbers = fc
  .record({
    year: fc.integer({ min: 1930, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: fc.integer({ min: 1, max: 999 }),
    coordination: fc.boolean(),
  })
  .map(({ year, month, day, serial, coordination }) => {
    const nine = `${two(year % 100)}${two(month)}${two(day + (coordination ? 60 : 0))}${String(serial).padStart(3, '0')}`;
    return `${String(year).slice(0, 2)}${nine}${checksum(nine)}`;
  });
const spellings = [
  (twelve: string) => twelve,
  (twelve: string) => `${twelve.slice(0, 8)}-${twelve.slice(8)}`,
  (twelve: string) => twelve.slice(2),
  (twelve: string) => `${twelve.slice(2, 8)}-${twelve.slice(8)}`,
  (twelve: string) => `${twelve.slice(0, 8)} ${twelve.slice(8)}`,
  (twelve: string) => `${twelve.slice(0, 4)}-${twelve.slice(4, 6)}-${twelve.slice(6, 8)}-${twelve.slice(8)}`,
];
const around = fc.constantFrom(
  ...[
    'Eleven # sågs vid skolan.',
    '(#)',
    'pnr:#',
    'Gäller #, två gånger',
    '#',
    'Se ärende om #!',
    'namn #\nnästa rad',
  ],
);

test('an identity or coordination number is found in running text, however it is spelt', () => {
  fc.assert(
    fc.property(identityNumbers, fc.constantFrom(...spellings), around, (number, spell, sentence) => {
      expect(kindsIn(sentence.replace('#', spell(number)))).toEqual(['identity-number']);
    }),
    { numRuns: 4000 },
  );
});

const phones = fc.oneof(
  fc
    .tuple(fc.constantFrom('070', '072', '073', '076', '079'), digits(7))
    .map(([area, n]) => [area, n] as const),
  fc
    .tuple(fc.constantFrom('0223', '0563', '0240'), digits(5))
    .map(([area, n]) => [area, n.replace(/^0/, '4')] as const),
);
const phoneSpellings = [
  ([area, n]: readonly [string, string]) => `${area}-${n}`,
  ([area, n]: readonly [string, string]) => `${area}${n}`,
  ([area, n]: readonly [string, string]) =>
    `${area}-${n.slice(0, 3)} ${n.slice(3, 5)}${n.slice(5) && ` ${n.slice(5)}`}`,
  ([area, n]: readonly [string, string]) => `${area} ${n.slice(0, 3)} ${n.slice(3)}`,
  ([area, n]: readonly [string, string]) => `+46${area.slice(1)}${n}`,
  ([area, n]: readonly [string, string]) => `+46 ${area.slice(1)} ${n.slice(0, 3)} ${n.slice(3)}`,
  ([area, n]: readonly [string, string]) => `0046${area.slice(1)}${n}`,
];

test('a telephone number is found, however it is spelt', () => {
  fc.assert(
    fc.property(phones, fc.constantFrom(...phoneSpellings), (number, spell) => {
      const found = kindsIn(`Ring ${spell(number)} efter lunch.`);
      expect([spell(number), found.length]).toEqual([spell(number), 1]);
      // Ten digits may also be a valid identity number; what counts is that it does not pass.
      expect(['phone', 'identity-number']).toContain(found[0]);
    }),
    { numRuns: 4000 },
  );
});

const letters = [...'ABCDEFGHJKLMNPRSTUWXYZ'];
const plates = fc
  .tuple(
    fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 3 }),
    digits(2),
    fc.oneof(digit.map(String), fc.constantFrom(...letters)),
  )
  .map(([three, number, last]) => [three.join(''), `${number}${last}`] as const);

test('a registration plate is found, with and without the space', () => {
  let missed = 0;
  fc.assert(
    fc.property(plates, fc.boolean(), ([three, rest], space) => {
      if (kindsIn(`Bilen ${three}${space ? ' ' : ''}${rest} stod kvar.`).length !== 1) missed += 1;
    }),
    { numRuns: 4000 },
  );
  // Some three letters are the field's own abbreviations, which may stand before a number.
  expect(missed).toBeLessThan(40);
});

const latin = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö'), minLength: min, maxLength: max });
const addresses = fc
  .tuple(
    latin(1, 12),
    fc.constantFrom('.', '-', '_', '+', ''),
    latin(1, 12),
    latin(2, 12),
    fc.constantFrom('se', 'com', 'nu'),
  )
  .map(([first, between, last, place, end]) => `${first}${between}${last}@${place}.${end}`);
const plain = (min: number) => latin(min, 12).map((text) => text.replace(/[åäö]/g, 'a'));
const handles = fc.oneof(
  plain(3).map((name) => `@${name}`),
  fc
    .tuple(fc.constantFrom('snap', 'insta', 'Instagram', 'tiktok', 'discord'), plain(3))
    .map(([where, name]) => `${where}: ${name}`),
  fc
    .tuple(fc.constantFrom('instagram.com', 'facebook.com', 'tiktok.com', 't.me'), plain(2))
    .map(([where, name]) => `${where}/${name}`),
);

test('an e-mail address and a name on social media are found, whatever they are', () => {
  fc.assert(
    fc.property(addresses, around, (address, sentence) => {
      expect(kindsIn(sentence.replace('#', address))).toEqual(['email']);
    }),
    { numRuns: 4000 },
  );
  fc.assert(
    fc.property(handles, (handle) => {
      expect(kindsIn(`De pratar på ${handle} hela tiden`)).toEqual(['handle']);
    }),
    { numRuns: 4000 },
  );
});

test.each([
  ['anna.svensson@example.se', 'email'],
  ['rapportör@skolan.example', 'email'],
  ['@ung_i_stan', 'handle'],
  ['snap: kalle123', 'handle'],
  ['instagram.com/kalle.b', 'handle'],
  ['tiktok-konto: stads.folk', 'handle'],
  ['abc12d', 'plate'],
])('%s is refused as %s, with its place', (text, kind) => {
  expect(personalDataIn(`Se ${text} nu`)).toEqual([{ kind, start: 3, end: 3 + text.length }]);
});

const harmless = fc.oneof(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc
    .tuple(
      fc.integer({ min: 2000, max: 2030 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([y, m, d]) => `den ${d}/${m} ${y}`),
  fc
    .tuple(
      fc.constantFrom('KS', 'BUN', 'SN', 'A'),
      fc.integer({ min: 2010, max: 2030 }),
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map(([b, y, n]) => `${b} ${y}/${two(n)}`),
  fc.tuple(fc.integer({ min: 2010, max: 2030 }), digits(5)).map(([y, n]) => `dnr ${y}-${n}`),
  fc
    .tuple(fc.integer({ min: 20, max: 99 }), digits(6))
    .map(([m, n]) => `org.nr 55${two(m).slice(0, 2)}${n.slice(0, 2)}-${n.slice(2)}`),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
    .map(([a, b]) => `kl. ${two(a)}.00–${two(b)}.30`),
  fc.integer({ min: 0, max: 9_999_999 }).map((n) => `${n.toLocaleString('sv-SE')} kronor`),
  fc.integer({ min: 0, max: 400 }).map((n) => `var ${n} larm och ${n} anmälningar`),
  fc
    .tuple(fc.integer({ min: 1, max: 53 }), fc.integer({ min: 2020, max: 2030 }))
    .map(([w, y]) => `v. ${w} ${y}, R${w}`),
  fc.constantFrom(
    'SFS 2023:196',
    'ring 112 eller 114 14',
    'EST 21 möten',
    'K4000B-2021',
    'E18 och RV68',
    'LSS 1993',
    '0–18 år',
    'åk 7–9',
    'per 100 000 invånare',
    'NVK 100 larm',
    '8 av 10',
    '2022-03/2022-05',
    'ANDTS2021',
  ),
);

test('dates, diary numbers, organisation numbers, times and sums pass', () => {
  const alarms: string[] = [];
  fc.assert(
    fc.property(harmless, around, (text, sentence) => {
      const whole = sentence.replace('#', text);
      if (kindsIn(whole).length > 0) alarms.push(whole);
    }),
    { numRuns: 8000 },
  );
  expect({ share: alarms.length / 8000 <= 0.002, alarms: alarms.slice(0, 5) }).toMatchObject({ share: true });
});

test.each([
  ['Eleven Erik Johansson bråkade.', ['Erik Johansson']],
  ['Vi såg Karl-Erik Norling i centrum', ['Karl-Erik Norling']],
  ['Han bor på Storgatan 12 B.', ['Storgatan 12 B']],
  ['Oro kring Norra Skolan och Västanfors Centrum', []],
  ['Klotter längs Storgatan och vid Folkets Hus', []],
  ['Fagersta Kommun och Socialtjänsten', []],
  ['Trygg Dagligvaruhandel startar 2022', []],
])('%s: asked about %p', (text, expected) => {
  expect(likelyPersonsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
