const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** The Swedish calendar day of a moment, as `2026-11-23`. */
export const dayOf = (moment: string | Date): string => inStockholm.format(new Date(moment));

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Numbers as Swedes write them, in both languages: 12 956. */
export const number = (value: number): string => new Intl.NumberFormat('sv-SE').format(value);

/** An ISO week as people say it: `v. 48, 2026`. */
export function weekName(isoWeek: string, word: string): string {
  const [year, week] = isoWeek.split('-W');
  return week ? `${word} ${Number(week)}, ${year}` : isoWeek;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });

/** The time of day in Sweden, as `14:03`. */
export const timeOf = (moment: string | Date): string => clock.format(new Date(moment));

/** Day and time in Sweden, as `2026-12-01 12:00`. */
export const momentOf = (moment: string | Date): string => `${dayOf(moment)} ${timeOf(moment)}`;
