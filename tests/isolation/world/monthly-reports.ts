import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';
import { everybody, member } from './people';

interface Report {
  id: string;
  version: number;
}

/** Months with a locked picture: reported on, drafted, approved, and one that nobody has drafted yet. */
export const months = { sent: '2022-01', draft: '2021-11', approved: '2021-12', free: '2021-10' };

const county = everybody([]).find(({ name }) => name === 'county-coordinator')!;

/** Published: a report that was sent, read, commented on and corrected, and this month's. Draft: one that is written and one that waits to be sent. */
export async function fillMonthlyReports(filling: Filling, thisMonth?: string): Promise<void> {
  if (filling.stage === 'draft') {
    await leaveOut(filling, await write(filling, months.draft));
    await step(filling, 'approveMonthlyReport', await write(filling, months.approved));
    return;
  }
  const sent = await send(filling, await write(filling, months.sent));
  await answer(filling, sent);
  const next = await step(filling, 'correctMonthlyReport', sent, { changeNote: filling.text() });
  await answer(filling, await send(filling, next));
  if (thisMonth) await send(filling, await write(filling, thisMonth));
}

async function write(filling: Filling, month: string): Promise<Report> {
  const { tenantId, text } = filling;
  const municipalityId = encodeId('Municipality', tenantId);
  const { monthlyReport } = await filling.mutate('draftMonthlyReport', {
    municipalityId,
    month,
    idempotencyKey: text(),
  });
  const kinds = ['SUMMARY', 'MEETINGS', 'LEVELS', 'FIGURES', 'DEFICIENCIES', 'DECISIONS'];
  const sections = kinds.map((kind) => ({ kind, text: text() }));
  return step(filling, 'editMonthlyReport', monthlyReport!, { sections });
}

/** Leaves the first area out, with a reason. */
async function leaveOut(filling: Filling, report: Report): Promise<void> {
  const query = 'query ($id: ID!) { monthlyReport(id: $id) { items { kind key } } }';
  const { monthlyReport } = await filling.read(query, { id: report.id });
  const { kind, key } = monthlyReport.items.find((item: { kind: string }) => item.kind === 'LEVELS');
  await step(filling, 'omitMonthlyItem', report, { kind, key, reason: filling.text() });
}

async function step(
  { mutate }: Filling,
  operation: string,
  { id, version }: Report,
  more = {},
): Promise<Report> {
  const input = { monthlyReportId: id, expectedVersion: version, ...more };
  const { monthlyReport } = await mutate(operation, input);
  return monthlyReport!;
}

async function send(filling: Filling, report: Report): Promise<Report> {
  return step(filling, 'sendMonthlyReport', await step(filling, 'approveMonthlyReport', report));
}

async function answer({ mutate, text }: Filling, { id: monthlyReportId }: Report): Promise<void> {
  for (const person of [county, member('council-member')]) {
    await mutate('acknowledgeMonthlyReport', { monthlyReportId }, person);
    await mutate('commentMonthlyReport', { monthlyReportId, text: text() }, person);
  }
}
