import { dayOf, momentOf, timeOf } from '../../dates';
import { usePage } from '../../page-context';
import type { SaveState } from './use-report-draft';

interface Props {
  state: SaveState;
  savedAt: Date | null;
  held: boolean;
  /** Where to sign in, coming back here. */
  signIn: string;
}

/** Whether what is written has been saved: "Sparat 14:03", or what is the matter. */
export function SaveStatus({ state, savedAt, held, signIn }: Props) {
  const { report } = usePage().texts;
  return (
    <p className="save-status" role="status">
      {state === 'signedOut' ? (
        <>
          <strong>{report.signedOut}</strong> <a href={signIn}>{report.signInAgain}</a>
        </>
      ) : state === 'offline' ? (
        <strong>{report.offline}</strong>
      ) : held ? (
        report.held
      ) : state === 'saving' ? (
        report.saving
      ) : state === 'unsaved' ? (
        report.unsaved
      ) : (
        savedAt && report.saved(dayOf(savedAt) === dayOf(new Date()) ? timeOf(savedAt) : momentOf(savedAt))
      )}
    </p>
  );
}
