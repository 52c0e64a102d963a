import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { Duty, ReportArea } from '../../documents/report';
import { usePage } from '../../page-context';
import { lastLevelsOf, problemsToSend, type Entries, type FieldProblem } from './entries';
import type { Finding } from '../../components/findings';
import { findingsBy } from './findings';
import { waitingNames } from './holding';
import type { RefusedForm } from './report.server';
import type { useReportDraft } from './use-report-draft';

interface Options {
  areas: ReportArea[];
  duty: Duty;
  draft: ReturnType<typeof useReportDraft>;
  refused: RefusedForm | null;
  /** Where the report is read afterwards. */
  room: string;
}

/** The acts of the form's buttons: as before, save, send in; and what stands in the way, once a field has been left. */
export function useSendingIn({ areas, duty, draft, refused, room }: Options) {
  const { report, found } = usePage().texts;
  const navigate = useNavigate();
  const [summary, setSummary] = useState<FieldProblem[]>(refused?.problems ?? []);
  /** The last attempt; null once somebody has written on. */
  const [answered, setAnswered] = useState<object | null>(refused);
  const [left, setLeft] = useState(refused !== null);
  const [busy, setBusy] = useState(false);
  const last = lastLevelsOf(duty);
  const { entries } = draft;
  const standing = standingFindings(entries, draft.saved, draft.confirmed);

  const change = (area: string, field: string, value: string) => {
    setAnswered(null);
    setSummary((all) => all.filter((one) => !one.field?.includes(area)));
    draft.change(area, field, value);
  };
  const asBefore = (one: string | undefined) => {
    for (const { id } of areas)
      if (last[id] && (one ? id === one : entries[id]!.level === '')) change(id, 'level', last[id]);
  };
  const sendIn = async (act: string) => {
    const wrong = [
      ...(act === 'skicka' ? problemsToSend(areas, entries, last, report) : []),
      ...Object.entries(standing).map(([field, [first]]) => ({ field, text: found.kinds[first!.kind] })),
    ];
    setLeft(true);
    setSummary(wrong);
    setAnswered(wrong);
    if (wrong.length > 0 || busy) return;
    setBusy(true);
    const written = await draft.send(act, Object.keys(entries)).finally(() => setBusy(false));
    if (!written || written.problems.length > 0) return;
    await draft.forget();
    await navigate(`${room}&inskickad`);
  };
  return {
    ...{ busy, left, answered, change },
    problems: [...summary, ...draft.problems],
    findings: left ? standing : {},
    leave: () => {
      setLeft(true);
      void draft.save();
    },
    act: (value: string) => {
      const [verb, area] = value.split(':');
      if (verb === 'som-forra') asBefore(area);
      else if (verb === 'spara') void draft.save();
      else void sendIn(value);
    },
  };
}

/** What texts hold that must not stand there, and names that nobody has said to be none. */
function standingFindings(entries: Entries, saved: Entries, confirmed: string[]): Record<string, Finding[]> {
  const waiting = waitingNames(entries, saved, confirmed);
  const all = Object.entries(findingsBy(entries)).map(
    ([field, found]) =>
      [field, waiting.includes(field) ? found : found.filter(({ kind }) => kind !== 'name')] as const,
  );
  return Object.fromEntries(all.filter(([, found]) => found.length > 0));
}
