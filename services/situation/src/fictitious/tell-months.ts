import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { acknowledgeMonthlyReport } from '../monthly-reports/answer-monthly-report.service';
import { draftWhatIsDue } from '../monthly-reports/draft-monthly-report.service';
import { monthsAfter, workingDay } from '../monthly-reports/month';
import type { MonthlyReport } from '../monthly-reports/monthly-report';
import {
  approveMonthlyReport,
  editMonthlyReport,
  sendMonthlyReport,
} from '../monthly-reports/monthly-report.service';
import { MonthlySectionKind } from '../monthly-reports/monthly-section';
import { swedishTime } from '../meetings/swedish-time';

const told = [
  { month: '2026-05', text: 'Fiktiv: maj var lugnare än april. Gruppen följer kvällarna vid badplatsen.' },
  { month: '2026-06', text: 'Fiktiv: skolavslutningen gick lugnt. Nästa möte är efter sommaren.' },
  { month: '2026-08', text: null },
];

/** Invented monthly reports: two that were sent, one of them read by the council, and a draft. */
export async function tellMonths(db: Db, actor: Actor, tenantId: string): Promise<void> {
  for (const { month, text } of told) {
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
    if (month === told[0]!.month)
      await acknowledgeMonthlyReport(db, on(5, '13:00'), { monthlyReportId: globalId });
  }
}

const at = ({ globalId: monthlyReportId, version: expectedVersion }: MonthlyReport) => ({
  monthlyReportId,
  expectedVersion,
});
