import { document } from './document';
import type { UserError } from './types';

export interface ReminderRule {
  version: number;
  hoursBefore: number | null;
  atDeadline: boolean;
  hoursAfter: number | null;
  quietFrom: string;
  quietTo: string;
  workdaysOnly: boolean;
}

export type DigestCadence = 'DAILY' | 'WEEKLY' | 'NEVER';

export interface DigestRule {
  version: number;
  cadence: DigestCadence;
  weekday: number;
  hour: number;
  councilEmail: string | null;
  countyEmail: string | null;
}

export const mailRules = document<
  { municipality: { reminderRule: ReminderRule | null; digestRule: DigestRule | null } | null },
  { slug: string }
>(`
  query MailRules($slug: String!) {
    municipality(by: { slug: $slug }) {
      reminderRule { version hoursBefore atDeadline hoursAfter quietFrom quietTo workdaysOnly }
      digestRule { version cadence weekday hour councilEmail countyEmail }
    }
  }
`);

export const setReminderRule = document<
  { setReminderRule: { userErrors: UserError[] } },
  { input: Omit<ReminderRule, 'version'> & { municipalityId: string; expectedVersion: number } }
>(`
  mutation SetReminderRule($input: SetReminderRuleInput!) {
    setReminderRule(input: $input) { userErrors { code message path } }
  }
`);

export const setDigestRule = document<
  { setDigestRule: { userErrors: UserError[] } },
  { input: Omit<DigestRule, 'version'> & { municipalityId: string; expectedVersion: number } }
>(`
  mutation SetDigestRule($input: SetDigestRuleInput!) {
    setDigestRule(input: $input) { userErrors { code message path } }
  }
`);
