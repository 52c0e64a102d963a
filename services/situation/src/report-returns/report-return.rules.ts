import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { ReportState, type SituationReport } from '../reports/report';

/** Why a report cannot be sent back now, as a key of the texts; undefined when it can. */
export function whyNotReturn(
  { state }: Pick<SituationReport, 'state'>,
  meeting: Pick<Meeting, 'state'>,
): string | undefined {
  return whyClosed(meeting) ?? (state === ReportState.SUBMITTED ? undefined : 'report.not-to-return');
}

const restMs = 3_600_000;

/** Whether somebody may be reminded again: one press too many, or two at once, do not become two mails. */
export function mayRemind(remindedAt: Date | null, now: Date): boolean {
  return remindedAt === null || now.getTime() - remindedAt.getTime() >= restMs;
}
