import type { LevelCode } from '../levels/level';
import type { AreaLevelYear, TemplateChange } from './level-history';

/** A meeting that was held, with the version of the template that it followed. */
export interface HeldMeeting {
  date: string;
  templateId: string;
  templateName: string;
  versionNumber: number;
}

/** Levels counted by calendar year; years between the first and the last one stand there even when they have none. */
export function countByYear(points: readonly { meetingDate: string; level: LevelCode }[]): AreaLevelYear[] {
  const yearOf = ({ meetingDate }: { meetingDate: string }) => Number(meetingDate.slice(0, 4));
  const years = points.map(yearOf);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index;
    const levels = points.filter((point) => yearOf(point) === year).map(({ level }) => level);
    const count = (code: string) => levels.filter((level) => level === code).length;
    return {
      ...{ year, green: count('GREEN'), yellow: count('YELLOW'), red: count('RED') },
      meetings: levels.length,
    };
  });
}

/** Meetings, oldest first, from which another version held than at the meeting before. */
export function templateChangesIn(meetings: readonly HeldMeeting[]): TemplateChange[] {
  return meetings
    .filter(({ templateId }, index) => index > 0 && templateId !== meetings[index - 1]!.templateId)
    .map(({ date, templateName, versionNumber }) => ({ meetingDate: date, templateName, versionNumber }));
}

/** First days of the months between the first and the last date in which no date lies; dates oldest first. */
export function emptyMonths(dates: readonly string[]): string[] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const met = new Set(dates.map(numberOf));
  const from = numberOf(first);
  return Array.from({ length: numberOf(last) - from }, (_, index) => from + index)
    .filter((month) => !met.has(month))
    .map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
