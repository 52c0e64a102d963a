import { LevelCode } from '../levels/level';
import { fictitiousCalendar } from './calendar';
import { createDice, pick, type Dice } from './dice';
import { estOrganisations, estTemplate } from './est-group';
import { phrasesFor, reasonFor } from './phrases';

/** One area of an invented report or picture; areas by code. */
export interface FictitiousLine {
  area: string;
  level: LevelCode;
  text: string | null;
  levelChangeReason: string | null;
  counts: { code: string; value: number }[];
  dissent: string | null;
}

/** One invented meeting with the reports to it and what the group made of them. */
export interface FictitiousMeeting {
  date: string;
  cancelled: boolean;
  /** The last one is still open: its reports are coming in and it has no picture. */
  open: boolean;
  reports: { organisation: string; submitted: boolean; lines: FictitiousLine[] }[];
  picture: FictitiousLine[];
}

const areas = estTemplate.areas;
const forwardedArea = 'extremism-and-networks';
/** How much of an area's trouble an organisation notices, where it is more than a little. */
const noticing: Record<string, string[]> = {
  'threats-and-violence': ['polisen', 'socialforvaltningen', 'oppenvarden', 'fagerstahallen'],
  disorder: ['polisen', 'nvk', 'naringsliv', 'fagerstahallen'],
  [forwardedArea]: ['polisen', 'skolorna', 'nvk'],
  'youth-schools-andt': ['skolorna', 'utbildningsforvaltningen', 'fritidsgarden', 'oppenvarden', 'polisen'],
  other: ['projekt', 'naringsliv', 'socialforvaltningen'],
};

/** Invented meetings of the EST group until a day, the same in every run. */
export function fictitiousHistory(today: string): FictitiousMeeting[] {
  const dice = createDice(1982);
  const strain = new Map(areas.map(({ code }) => [code, 0.3]));
  const lastLevels = new Map<string, LevelCode>();
  const calendar = fictitiousCalendar(today);
  const last = calendar.findLastIndex(({ cancelled }) => !cancelled);
  return calendar.map(({ date, cancelled }, index) => {
    for (const { code } of areas) strain.set(code, drift(dice, code, strain.get(code)!, date));
    const open = index === last;
    if (cancelled) return { date, cancelled, open, reports: [], picture: [] };
    const reports = reportsTo(dice, strain, lastLevels, open);
    return { date, cancelled, open, reports, picture: open ? [] : pictureOf(dice, strain, reports) };
  });
}

/** Trouble moves a little from meeting to meeting, back towards its usual size, and is worse at the ends of school terms. */
function drift(dice: Dice, area: string, strain: number, date: string): number {
  const usual = area === forwardedArea ? 0.15 : 0.37;
  const month = date.slice(5, 7);
  const season = area === 'youth-schools-andt' && ['04', '06', '12'].includes(month) ? 0.15 : 0;
  return Math.min(1, Math.max(0, strain + (usual + season - strain) * 0.35 + (dice() - 0.5) * 0.5));
}

const levelOf = (strain: number) =>
  strain < 0.45 ? LevelCode.GREEN : strain < 0.66 ? LevelCode.YELLOW : LevelCode.RED;

function reportsTo(
  dice: Dice,
  strain: ReadonlyMap<string, number>,
  lastLevels: Map<string, LevelCode>,
  open: boolean,
): FictitiousMeeting['reports'] {
  return estOrganisations.flatMap(({ slug }) => {
    if (dice() < (open ? 0.2 : 0.08)) return [];
    const submitted = !open || dice() < 0.8;
    const lines = areas.flatMap(({ code }) => {
      const notices = noticing[code]!.includes(slug);
      if (code === forwardedArea && !(notices && dice() < 0.4)) return [];
      return [
        lineOf(dice, slug, code, (notices ? 1 : 0.6) * strain.get(code)! + (dice() - 0.5) * 0.15, lastLevels),
      ];
    });
    if (submitted) for (const { area, level } of lines) lastLevels.set(`${slug} ${area}`, level);
    return [{ organisation: slug, submitted, lines }];
  });
}

function lineOf(
  dice: Dice,
  organisation: string,
  area: string,
  strain: number,
  lastLevels: ReadonlyMap<string, LevelCode>,
): FictitiousLine {
  const level = levelOf(strain);
  const last = lastLevels.get(`${organisation} ${area}`);
  const text = level === LevelCode.GREEN && dice() < 0.5 ? null : pick(dice, phrasesFor(area, level));
  const counted = areas.find(({ code }) => code === area)!.counts;
  const counts = counted.map(({ code }) => ({ code, value: Math.max(0, Math.round(strain * 12 * dice())) }));
  return {
    area,
    level,
    text,
    levelChangeReason: last && last !== level ? reasonFor(last, level) : null,
    counts,
    dissent: null,
  };
}

function pictureOf(
  dice: Dice,
  strain: ReadonlyMap<string, number>,
  reports: FictitiousMeeting['reports'],
): FictitiousLine[] {
  const seesRed = (code: string) =>
    reports
      .filter(({ lines }) => lines.some(({ area, level }) => area === code && level === LevelCode.RED))
      .map(({ organisation }) => organisation);
  return areas.map(({ code }) => {
    const level = levelOf(strain.get(code)!);
    const [red] = level === LevelCode.RED ? [] : seesRed(code);
    const name = estOrganisations.find(({ slug }) => slug === red)?.name;
    return {
      area: code,
      level,
      text: pick(dice, phrasesFor(code, level)),
      levelChangeReason: null,
      counts: [],
      dissent: name ? `Fiktiv: ${name} hade satt röd nivå.` : null,
    };
  });
}
