import type { Texts } from './texts/language';

/** A role's name for people; a role that has no name yet is shown by its code rather than hidden. */
export const roleName = (texts: Texts, role: string): string =>
  texts.role[role.toLowerCase().replaceAll('_', '-')] ?? role;
