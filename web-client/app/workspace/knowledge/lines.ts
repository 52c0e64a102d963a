import { asksForNames } from '../../components/ConfirmNames';
import type { UserError } from '../../documents/types';

/** What stands on each line of a field; empty lines are nothing. */
export const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A line has no field of its own: what is wrong with it is shown at the field that it stands in. */
export function atLines(userErrors: UserError[], field: string): UserError[] {
  return userErrors.map((error) => {
    const at = asksForNames(error) ? 2 : 1;
    return error.path?.[at] === field ? { ...error, path: error.path.slice(0, at + 1) } : error;
  });
}
