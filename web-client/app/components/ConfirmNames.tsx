import type { UserError } from '../documents/types';
import { usePage } from '../page-context';

const field = 'namesConfirmed';

/** Whether a failure asks the writer about what looks like a name; the text's own path follows in it. */
export const asksForNames = ({ path }: Pick<UserError, 'path'>): boolean => path?.[1] === field;

/** The path of the input's field that a failure is about. */
export const fieldPath = ({ path }: Pick<UserError, 'path'>): string[] =>
  asksForNames({ path }) ? path!.slice(2) : (path?.slice(1) ?? []);

/** The question of a form that was refused because of what looks like a name: one says that it names nobody, or rewrites the text. */
export function ConfirmNames({ problems }: { problems: readonly UserError[] }) {
  const { found } = usePage().texts;
  if (!problems.some(asksForNames)) return null;
  return (
    <p className="confirm-names">
      <label>
        <input type="checkbox" name={field} value="yes" /> {found.confirmAll}
      </label>
    </p>
  );
}
