import { Choice, TextBlock, TextLine } from '../../components/Field';
import type { Survey, SurveyMethod } from '../../documents/survey';
import { usePage } from '../../page-context';
import { ArchiveChoice } from './ArchiveChoice';
import { answersAsText } from './numbers-text';

/** The fields of a survey, for a new one or one that is changed. */
export function SurveyFields({ survey }: { survey?: Survey }) {
  const { knowledge } = usePage().texts;
  const words = knowledge.survey;
  return (
    <>
      <TextLine name="title" label={words.name} value={survey?.title} maxLength={200} required />
      <TextLine name="askedBy" label={words.askedBy} value={survey?.askedBy} maxLength={200} required />
      <TextLine
        name="periodStart"
        type="date"
        label={words.periodStart}
        value={survey?.periodStart}
        required
      />
      <TextLine name="periodEnd" type="date" label={words.periodEnd} value={survey?.periodEnd} required />
      <Choice
        name="method"
        label={words.method}
        value={survey?.method}
        options={Object.entries(words.methods) as [SurveyMethod, string][]}
      />
      <TextLine
        name="population"
        label={words.population}
        help={words.populationHelp}
        value={survey?.population}
        maxLength={300}
        required
      />
      <Reach survey={survey} />
      <TextBlock
        name="findings"
        label={words.findings}
        help={words.findingsHelp}
        value={survey?.findings}
        rows={6}
        maxLength={4000}
      />
      <TextLine
        name="reportUrl"
        type="url"
        label={words.report}
        help={words.reportHelp}
        value={survey?.reportUrl}
      />
      {!survey || survey.viewerCan.editNumbers ? (
        <Questions survey={survey} />
      ) : (
        <p className="quiet">{words.notYours}</p>
      )}
      {survey && <ArchiveChoice archivedOn={survey.archivedOn} />}
    </>
  );
}

/** How many were asked and answered, and for whom the answers stand. */
function Reach({ survey }: { survey?: Survey }) {
  const words = usePage().texts.knowledge.survey;
  return (
    <>
      <TextLine
        name="invited"
        type="number"
        min={1}
        label={words.invited}
        help={words.invitedHelp}
        value={survey?.invited}
      />
      <TextLine
        name="answered"
        type="number"
        min={0}
        label={words.answered}
        value={survey?.answered}
        required
      />
      <Choice
        name="representative"
        label={words.representative}
        help={words.representativeHelp}
        value={survey?.representative ? 'yes' : 'no'}
        options={[
          ['no', words.no],
          ['yes', words.yes],
        ]}
      />
      <TextBlock
        name="representativeReason"
        label={words.why}
        value={survey?.representativeReason}
        maxLength={1000}
      />
    </>
  );
}

/** What there is, and room for two more: without a script as with one. */
function Questions({ survey }: { survey?: Survey }) {
  const words = usePage().texts.knowledge.survey;
  const known = survey?.questions ?? [];
  const rows = [...known, ...Array.from({ length: 2 }, () => ({ text: '', answers: [] }))].slice(0, 30);
  return (
    <fieldset>
      <legend>{words.numbers}</legend>
      <input type="hidden" name="numbers" value="yes" />
      {rows.map((question, index) => (
        <div key={index}>
          <TextLine
            name={`questions.${index}.text`}
            label={words.question(index + 1)}
            value={question.text}
            maxLength={300}
          />
          <TextBlock
            name={`questions.${index}.answers`}
            label={words.answers(index + 1)}
            help={words.answersHelp}
            value={answersAsText(question.answers)}
            rows={4}
          />
        </div>
      ))}
    </fieldset>
  );
}
