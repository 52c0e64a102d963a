import Personnummer from 'personnummer';

/** What must not stand in a text, because it points out one person. */
export type PersonalDataKind = 'identity-number' | 'phone' | 'email' | 'plate' | 'handle';

/** One way of finding a kind: a pattern that proposes, and a check that decides. */
export interface Pattern {
  kind: PersonalDataKind;
  expression: RegExp;
  holds?: (match: string) => boolean;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/**
 * Four spellings and a few more: ten or twelve digits, with or without a separator before the last four, and the date
 * itself with hyphens. The date and the checksum decide, so that diary and organisation numbers pass.
 */
const identityNumber =
  /(?<![\d\p{L}])(?<!\d[-/.])(?:(?:\d{2})?\d{6}[-–+ ]?\d{4}|\d{4}-\d{2}-\d{2}[-–+]\d{4})(?![\d\p{L}])(?![-/]\d)/gu;

function isIdentityNumber(match: string): boolean {
  const digits = digitsOf(match);
  const plain = digits.length === 12 ? digits : `${digits.slice(0, 6)}-${digits.slice(6)}`;
  return Personnummer.valid(plain);
}

/** Area code and subscriber's number, separated or not; abroad with + or 00. Short numbers such as 112 are nobody's. */
const phone =
  /(?<![\d\p{L}+/.,:-])(?:(?:\+|00)[1-9]\d{0,2}[ -]?(?:\(0\)[ -]?)?|0)[1-9]\d{0,3}(?:[-/ ]?\d{2,8})(?: ?\d{2,4}){0,4}(?!\d)(?![:.,/-]\d)/gu;

function isPhone(match: string): boolean {
  const digits = digitsOf(match.replace('(0)', ''));
  if (/^(\+|00)/.test(match)) return digits.length >= 9 && digits.length <= 15;
  const [area = '', rest = ''] = match.split(/[-/ ](.*)/s);
  // Two dates or times in a row, 0901-1015, are shorter than any subscriber's number behind such an area code.
  if (rest && area.length >= 4 && digitsOf(rest).length < 5) return false;
  if (rest && area.length > 4) return false;
  return digits.length >= 8 && digits.length <= 10;
}

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu;

/** Three letters and three signs. With a space between only in capitals, since "var 100" is no car. */
const plate =
  /(?<![\p{L}\d])(?:[A-HJ-PR-UW-Z]{3} \d{2}[A-HJ-NPR-UW-Z\d]|[A-HJ-PR-UW-Za-hj-pr-uw-z]{3}\d{2}[A-HJ-NPR-UW-Za-hj-npr-uw-z\d])(?![\p{L}\d])/gu;

/** Abbreviations of this field and of authorities, which stand before numbers in ordinary sentences. */
const abbreviations = new Set(
  'ANT BUP DNR EST FHM IFO ISO KPI LPO LSS LUS NVK NTU RPS SAS SCB SFS SIP SKR SOL SSP SOU TFN VGS ÖPP'.split(
    ' ',
  ),
);
const isPlate = (match: string) => !abbreviations.has(match.slice(0, 3).toUpperCase());

const handle =
  /(?<![\p{L}\d.@])@[A-Za-z\d_][\w.]{2,29}|(?<![\p{L}\d])(?:instagram|facebook|tiktok|snapchat|twitter|youtube|discord|t)\.(?:com|me|gg)\/(?:add\/)?@?[\w.]{2,}|(?<![\p{L}\d])(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|telegram|kik)(?:-?konto(?:t)?)?\s?[:=]\s?@?[\w.]{3,}/giu;

/** In the order in which they claim their part of a text: an identity number is no telephone number. */
export const patterns: Pattern[] = [
  { kind: 'identity-number', expression: identityNumber, holds: isIdentityNumber },
  { kind: 'email', expression: email },
  { kind: 'phone', expression: phone, holds: isPhone },
  { kind: 'handle', expression: handle },
  { kind: 'plate', expression: plate, holds: isPlate },
];
