import { InfoBanner } from '@midas-ds/components/info-banner';
import { Link } from 'react-router';

import { DocumentBody } from '../../components/DocumentBody';
import { ErrorSummary } from '../../components/ErrorSummary';
import { StateTag, type Tone } from '../../components/StateTag';
import { dayOf } from '../../dates';
import type { MonthlyReport, MonthlyReportState } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import type { Place } from '../places';
import { monthDocument } from './month-document';
import type { RefusedMonthAct } from './month.server';
import { MonthAnswers } from './MonthAnswers';
import { MonthEdit, PlainAct } from './MonthEdit';

const tones: Record<MonthlyReportState, Tone> = {
  DRAFT: 'waiting',
  APPROVED: 'active',
  SENT: 'done',
  ACKNOWLEDGED: 'done',
  COMMENTED: 'done',
};

interface Props {
  place: Place;
  report: MonthlyReport;
  done: string | null;
  refused: RefusedMonthAct | null;
}

/** One monthly report: as its readers see it, and below it what the person may do with it. */
export function MonthPage({ place, report, done, refused }: Props) {
  const { texts, to, language } = usePage();
  const { month: words } = texts;
  const { supersededBy, viewerCan, updatedAt, updatedByRole } = report;
  const doneText = done && new Map(Object.entries(doneTexts(words))).get(done);
  return (
    <>
      {refused && !refused.current && (
        <ErrorSummary
          problems={refused.problems.map(({ message, path }) => ({
            text: message,
            ...fieldOf(path, refused),
          }))}
        />
      )}
      {doneText && (
        <div className="notice" role="status">
          <InfoBanner type="success" message={doneText} />
        </div>
      )}
      <p className="page-head-state">
        <StateTag tone={tones[report.state]}>{words.states[report.state]}</StateTag>{' '}
        <span className="meta">
          {texts.site.updatedBy(dayOf(updatedAt), updatedByRole && roleName(texts, updatedByRole))}
        </span>
      </p>
      {supersededBy && (
        <p>
          <Link to={to.month(place.path, supersededBy.id)}>
            {words.correctedBy(supersededBy.versionNumber)}
          </Link>
        </p>
      )}
      <MonthActs place={place} report={report} />
      <DocumentBody content={monthDocument(report, texts, language)} />
      {viewerCan.edit && <MonthEdit report={report} refused={refused} />}
      <MonthAnswers report={report} refused={refused} place={place} />
    </>
  );
}

const doneTexts = (words: ReturnType<typeof usePage>['texts']['month']) => ({
  sparat: words.saved,
  godkant: words.approvedNow,
  skickat: words.sentNow,
  hamtat: words.redraftedNow,
  last: words.acknowledgedNow,
  kommenterat: words.commentedNow,
});

/** The field that a problem is about: a section's by its place in the input, or the comment. */
function fieldOf(path: string[] | null, { intent, values }: RefusedMonthAct): { field?: string } {
  if (intent === 'kommentera') return { field: 'kommentar' };
  const at = Number(path?.[2]);
  const kind = Object.keys(values).filter((name) => /^[A-Z]+$/.test(name))[at];
  return kind ? { field: `ord-${kind}` } : {};
}

function MonthActs({ place, report }: { place: Place; report: MonthlyReport }) {
  const { texts, to } = usePage();
  const { month: words } = texts;
  const { viewerCan, id } = report;
  return (
    <div className="act-buttons page-head-action">
      {viewerCan.approve && <PlainAct intent="godkann" version={report.version} text={words.approve} />}
      {viewerCan.send && <Link to={to.sendMonth(place.path, id)}>{words.send}</Link>}
      {viewerCan.edit && (
        <PlainAct intent="hamta-om" version={report.version} text={words.redraft} variant="secondary" />
      )}
      {viewerCan.correct && <Link to={to.correctMonth(place.path, id)}>{words.correct}</Link>}
      <span className="file-links">
        <span>{words.download}:</span>
        {(['pdf', 'docx', 'csv'] as const).map((format) => (
          <a key={format} href={to.monthFile(place.path, id, format)} download>
            {words.formats[format]}
          </a>
        ))}
      </span>
    </div>
  );
}
