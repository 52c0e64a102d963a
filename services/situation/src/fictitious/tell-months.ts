import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { acknowledgeMonthlyReport } from '../monthly-reports/answer-monthly-report.service';
import { draftWhatIsDue } from '../monthly-reports/draft-monthly-report.service';
import { monthOf, monthsAfter, workingDay } from '../monthly-reports/month';
import { MonthlyReport } from '../monthly-reports/monthly-report';
import {
  approveMonthlyReport,
  editMonthlyReport,
  sendMonthlyReport,
} from '../monthly-reports/monthly-report.service';
import { MonthlySectionKind } from '../monthly-reports/monthly-section';
import { swedishTime } from '../meetings/swedish-time';

/** What is said of the months before last; last month is still a draft. */
const told = [
  { back: 4, text: 'Fiktiv: månaden var lugnare än den förra. Gruppen följer kvällarna vid resecentrum.' },
  { back: 3, text: 'Fiktiv: månaden gick lugnt. Gruppen fortsätter som förut.' },
  { back: 2, text: 'Fiktiv: det var oroligt några kvällar i centrum. Gruppen har fler vuxna ute.' },
  { back: 1, text: null },
];

/** Invented monthly reports: those that were sent, one of them read by the council, and a draft; once told, not again. */
export async function tellMonths(db: Db, actor: Actor, tenantId: string, today: string): Promise<void> {
  if (await db.existsBy(MonthlyReport, { tenantId })) return;
  let isRead = false;
  for (const { back, text } of told) {
    const month = monthsAfter(monthOf(today), -back);
    if (workingDay(monthsAfter(month, 1), 1) > today) continue;
    const on = (day: number, time: string) => ({
      actor,
      now: swedishTime(workingDay(monthsAfter(month, 1), day), time),
    });
    const drafted = await draftWhatIsDue(db, on(1, '06:00'), tenantId);
    if (!drafted || text === null) continue;
    const sections = [{ kind: MonthlySectionKind.SUMMARY, text }];
    const edited = await editMonthlyReport(db, on(2, '10:00'), { ...at(drafted), sections });
    const approved = await approveMonthlyReport(db, on(2, '11:00'), at(edited));
    const { globalId } = await sendMonthlyReport(db, on(3, '09:00'), at(approved));
    if (!isRead) await acknowledgeMonthlyReport(db, on(5, '13:00'), { monthlyReportId: globalId });
    isRead = true;
  }
}

const at = ({ globalId: monthlyReportId, version: expectedVersion }: MonthlyReport) => ({
  monthlyReportId,
  expectedVersion,
});
