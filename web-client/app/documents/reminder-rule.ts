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

export const reminderRule = document<
  { municipality: { reminderRule: ReminderRule | null } | null },
  { slug: string }
>(`
  query ReminderRule($slug: String!) {
    municipality(by: { slug: $slug }) {
      reminderRule { version hoursBefore atDeadline hoursAfter quietFrom quietTo workdaysOnly }
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
