import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { Choice, FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import type { CouncilMeeting } from '../../documents/council';
import { usePage } from '../../page-context';

interface Props {
  meeting: CouncilMeeting;
  refusal: Refusal | null;
  formKey: string;
}

/** What one may do at a meeting now. */
export function CouncilActs(props: Props) {
  const { council } = usePage().texts;
  const { meeting, refusal } = props;
  // What was refused stays with what was written, even where it is no longer possible.
  const open = (intent: keyof CouncilMeeting['viewerCan']) =>
    meeting.viewerCan[intent] || refusal?.intent === intent;
  const [addItem, decide, hold] = [open('addItem'), open('decide'), open('hold')];
  return (
    <div className="not-on-paper">
      {addItem && <AddItem {...props} />}
      {decide && <Decide {...props} />}
      {hold && <Hold {...props} />}
      {addItem && !hold && <p className="quiet">{council.notYet(meeting.date)}</p>}
    </div>
  );
}

function AddItem({ refusal, formKey }: Props) {
  const { council } = usePage().texts;
  return (
    <section aria-labelledby="punkt">
      <h2 id="punkt">{council.addItem}</h2>
      <AddForm intent="addItem" {...{ formKey, refusal }}>
        <TextLine name="text" label={council.addItemText} maxLength={500} />
        <div className="act-buttons">
          <Button type="submit" variant="secondary">
            {council.addItemDo}
          </Button>
        </div>
      </AddForm>
    </section>
  );
}

function Decide({ meeting, refusal, formKey }: Props) {
  const { council } = usePage().texts;
  const organisations = meeting.municipality.organisations.nodes;
  const kinds = Object.entries(council.kind);
  return (
    <section aria-labelledby="besluta">
      <h2 id="besluta">{council.decide}</h2>
      <AddForm intent="decide" {...{ formKey, refusal }}>
        <Choice name="about" label={council.decideAbout} options={useSubjects(meeting)} />
        <Choice name="kind" label={council.decideKind} options={kinds} />
        <TextBlock name="text" label={council.decideText} maxLength={2000} />
        <TextBlock
          name="question"
          label={council.decideQuestion}
          help={council.decideQuestionHelp}
          maxLength={2000}
        />
        <Choice
          name="assigneeOrganisationSlug"
          label={council.decideAssignee}
          options={[
            ['', council.nobodyYet],
            ...organisations.map(({ slug, name }): [string, string] => [slug, name]),
          ]}
        />
        <TextLine name="dueDate" type="date" label={council.decideDue} />
        <p>{council.decideWarning}</p>
        <div className="act-buttons">
          <Button type="submit">{council.decideDo}</Button>
        </div>
      </AddForm>
    </section>
  );
}

/** What can be decided on: proposals and what is overdue, as the agenda has them, or something else. */
function useSubjects({ agenda }: CouncilMeeting): [value: string, text: string][] {
  const { council, inquiry: words } = usePage().texts;
  const subjects = (agenda ?? []).flatMap(({ kind, inquiry, deficiency }): [string, string][] => {
    if (kind === 'PROPOSAL' && inquiry?.state === 'PROPOSED')
      return [[`inquiry ${inquiry.id}`, `${words.kind[inquiry.kind]}: ${inquiry.question}`]];
    if (kind === 'OVERDUE' && deficiency)
      return [[`deficiency ${deficiency.id}`, `${council.item.OVERDUE}: ${deficiency.description}`]];
    return [];
  });
  return [...subjects, ['', council.general]];
}

/** Ends the meeting: a grave act, so it says what happens. */
function Hold({ meeting, refusal }: Props) {
  const { council } = usePage().texts;
  return (
    <section aria-labelledby="avsluta">
      <h2 id="avsluta">{council.hold}</h2>
      <ul className="consequences">
        {council.holdWhat.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form method="post" className="act">
        <FormFields intent="hold" refusal={refusal} version={meeting.version}>
          <TextBlock name="attendance" label={council.attendance} help={council.attendanceHelp} rows={6} />
          <div className="act-buttons">
            <Button type="submit">{council.holdDo}</Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}
