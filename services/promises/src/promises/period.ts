import type { Language } from '@medborgarlofte/platform/context';
import { AppError } from '@medborgarlofte/platform/errors';
import { registerEnumType } from 'type-graphql';

export enum PeriodKind {
  ROLLING = 'ROLLING',
  FIXED = 'FIXED',
  YEARS_FROM_LAST_SIGNATURE = 'YEARS_FROM_LAST_SIGNATURE',
}
registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: "How a promise's period is set",
  valuesConfig: {
    ROLLING: { description: 'Months that follow on each other' },
    FIXED: { description: 'A first and a last day' },
    YEARS_FROM_LAST_SIGNATURE: { description: 'A number of years from the last signature' },
  },
});

/** A period as it is kept: first and last day, both inclusive; the years only where it runs from a signature. */
export interface Period {
  kind: PeriodKind;
  start: string | null;
  end: string | null;
  years: number | null;
}

/** A period as somebody asks for it. */
export interface WantedPeriod {
  kind: PeriodKind;
  start?: string | null;
  end?: string | null;
  years?: number | null;
}

const longestYears = 10;
const wrong = (reason: string, field: string) =>
  new AppError('INVALID_INPUT', { reason, path: ['input', 'period', field] });

/** The period to keep for what was asked; one that runs from signatures has days only when all have signed (R46, R52). */
export function toPeriod(wanted: WantedPeriod, signatureDates: string[], signaturesNeeded: number): Period {
  const { kind, start = null, end = null, years = null } = wanted;
  if (kind === PeriodKind.YEARS_FROM_LAST_SIGNATURE) {
    if (years === null) throw wrong('period.years', 'years');
    if (start !== null || end !== null) throw wrong('period.from-signatures', 'start');
    return signedPeriod({ kind, start, end, years }, signatureDates, signaturesNeeded);
  }
  if (years !== null) throw wrong('period.no-years', 'years');
  if (start === null) throw wrong('period.days', 'start');
  if (end === null) throw wrong('period.days', 'end');
  if (end < start) throw wrong('period.order', 'end');
  if (end > addYears(start, longestYears)) throw wrong('period.too-long', 'end');
  return { kind, start, end, years };
}

/** The period with the signatures there are: it runs from the last of them, once there are as many as needed. */
export function signedPeriod(period: Period, signatureDates: string[], signaturesNeeded: number): Period {
  if (period.kind !== PeriodKind.YEARS_FROM_LAST_SIGNATURE) return period;
  if (signatureDates.length < signaturesNeeded) return { ...period, start: null, end: null };
  const start = signatureDates.toSorted().at(-1)!;
  return { ...period, start, end: dayBefore(addYears(start, period.years ?? 1)) };
}

/** The same day some years on; 29 February becomes 1 March in a year without it. */
function addYears(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

// Formats are made once: making one takes longer than all else that a promise's line in a list does.
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Today's date in Sweden. */
export function todayInSweden(now = new Date()): string {
  return swedishDay.format(now);
}

/** The period as people say it: `september–november 2020`, `1 april 2018–31 mars 2019`. */
export function periodLabel(period: Period, language: Language): string {
  const { kind, start, end, years } = period;
  if (!start || !end) return unsignedLabel(years ?? 0, language);
  const wholeMonths = kind === PeriodKind.ROLLING && start.endsWith('-01') && nextDay(end).endsWith('-01');
  const format = (day: string, form: Form) => forms[language][form].format(new Date(`${day}T00:00:00Z`));
  if (!wholeMonths) return `${format(start, 'day')}–${format(end, 'day')}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return format(end, 'month');
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  return `${format(start, sameYear ? 'monthAlone' : 'month')}–${format(end, 'month')}`;
}

type Form = 'day' | 'month' | 'monthAlone';

const forms: Record<Language, Record<Form, Intl.DateTimeFormat>> = {
  sv: formsOf('sv-SE'),
  en: formsOf('en-GB'),
};

function formsOf(locale: string): Record<Form, Intl.DateTimeFormat> {
  const form = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...options });
  return {
    day: form({ year: 'numeric', day: 'numeric' }),
    month: form({ year: 'numeric' }),
    monthAlone: form({}),
  };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function unsignedLabel(years: number, language: Language): string {
  if (language === 'sv') return `${years} år från sista underskriften`;
  return `${years} ${years === 1 ? 'year' : 'years'} from the last signature`;
}
