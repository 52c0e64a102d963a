import { InfoBanner } from '@midas-ds/components/info-banner';
import { Link } from 'react-router';

import { DocumentBody } from '../../components/DocumentBody';
import type { Refusal } from '../../components/Field';
import { FileLinks } from '../../components/FileLinks';
import { StateTag, type Tone } from '../../components/StateTag';
import { dayOf } from '../../dates';
import type { MonthlyReport, MonthlyReportState } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';
import type { Place } from '../places';
import { monthDocument } from './month-document';
import { MonthAnswers } from './MonthAnswers';
import { MonthEdit, PlainAct } from './MonthEdit';
import { MonthItems } from './MonthItems';

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
  refusal: Refusal | null;
}

/** One monthly report: as its readers see it, and below it what the person may do with it. */
export function MonthPage({ place, report, done, refusal }: Props) {
  const { texts, to, language } = usePage();
  const { month: words } = texts;
  const { supersededBy, viewerCan, updatedAt, updatedByRole } = report;
  const doneText = done && new Map(Object.entries(doneTexts(words))).get(done);
  return (
    <>
      {doneText && !refusal && (
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
      {!supersededBy && report.correctedMeetings.length > 0 && (
        <p className="notice">
          {words.picturesCorrected(report.correctedMeetings.join(', '))} {viewerCan.edit && words.takeAnew}
          {viewerCan.correct && words.correctIt}
        </p>
      )}
      <MonthActs place={place} report={report} refusal={refusal} />
      <DocumentBody content={monthDocument(report, texts, language)} />
      {(viewerCan.edit || refusal?.intent === 'spara') && <MonthEdit report={report} refusal={refusal} />}
      <MonthItems report={report} refusal={refusal} />
      <MonthAnswers report={report} refusal={refusal} place={place} />
    </>
  );
}

const doneTexts = (words: ReturnType<typeof usePage>['texts']['month']) => ({
  sparat: words.saved,
  utelamnat: words.omittedNow,
  godkant: words.approvedNow,
  skickat: words.sentNow,
  hamtat: words.redraftedNow,
  last: words.acknowledgedNow,
  kommenterat: words.commentedNow,
});

function MonthActs({ place, report, refusal }: Omit<Props, 'done'>) {
  const { texts, to } = usePage();
  const { month: words } = texts;
  const { viewerCan, id } = report;
  return (
    <div className="act-buttons page-head-action">
      {viewerCan.approve && (
        <PlainAct intent="godkann" refusal={refusal} version={report.version} text={words.approve} />
      )}
      {viewerCan.send && <Link to={to.sendMonth(place.path, id)}>{words.send}</Link>}
      {viewerCan.edit && (
        <div>
          <PlainAct
            intent="hamta-om"
            refusal={refusal}
            version={report.version}
            text={words.redraft}
            variant="secondary"
          />
          <p className="quiet">{words.redraftHelp}</p>
        </div>
      )}
      {viewerCan.correct && <Link to={to.correctMonth(place.path, id)}>{words.correct}</Link>}
      <FileLinks formats={['pdf', 'docx', 'csv']} hrefOf={(format) => to.monthFile(place.path, id, format)} />
    </div>
  );
}
