import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { AddForm } from '../../components/AddForm';
import { FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import type { ContextNote } from '../../documents/level-history';
import { usePage } from '../../page-context';

interface Props {
  notes: ContextNote[];
  mayWrite: boolean;
  municipalityId: string;
  formKey: string;
  refusal: Refusal | null;
}

/** What went on around the group, numbered as in the strips; keepers write it. */
export function ContextNotes(props: Props) {
  const { trends } = usePage().texts;
  const { notes, mayWrite } = props;
  return (
    <section aria-labelledby="handelser">
      <h2 id="handelser">{trends.notes}</h2>
      <p>{trends.notesHelp}</p>
      {notes.length === 0 && <p className="quiet">{trends.noNotes}</p>}
      <ol className="context-notes">
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <strong>{trends.period(note.periodStart, note.periodEnd)}</strong>{' '}
              <Swedish>{note.text}</Swedish>
            </p>
            {mayWrite && <Change note={note} {...props} />}
          </li>
        ))}
      </ol>
      {mayWrite && <Add {...props} />}
    </section>
  );
}

function Add({ municipalityId, formKey, refusal }: Props) {
  const { trends } = usePage().texts;
  return (
    <details className="not-on-paper" open={refusal?.intent === 'add'}>
      <summary>{trends.addNote}</summary>
      <AddForm intent="add" {...{ formKey, refusal }}>
        <input type="hidden" name="municipality" value={municipalityId} />
        <NoteFields />
        <Button type="submit" variant="secondary">
          {trends.addNoteDo}
        </Button>
      </AddForm>
    </details>
  );
}

function NoteFields({ note }: { note?: ContextNote }) {
  const { trends } = usePage().texts;
  return (
    <>
      <TextLine
        name="periodStart"
        type="date"
        label={trends.periodStart}
        value={note?.periodStart}
        required
      />
      <TextLine
        name="periodEnd"
        type="date"
        label={trends.periodEnd}
        help={trends.periodEndHelp}
        value={note?.periodEnd}
      />
      <TextBlock
        name="text"
        label={trends.noteText}
        help={trends.noteTextHelp}
        value={note?.text}
        maxLength={500}
      />
    </>
  );
}

/** Changing and taking away; the second says first what it does. */
function Change({ note, refusal }: Props & { note: ContextNote }) {
  const { trends } = usePage().texts;
  const [change, remove] = [`change ${note.id}`, `remove ${note.id}`];
  return (
    <div className="not-on-paper">
      <details open={refusal?.intent === change}>
        <summary>{trends.changeNote}</summary>
        <Form method="post" className="act" key={note.version}>
          <FormFields intent={change} refusal={refusal} version={note.version}>
            <NoteFields note={note} />
            <Button type="submit" variant="secondary">
              {trends.changeNoteDo}
            </Button>
          </FormFields>
        </Form>
      </details>
      <details open={refusal?.intent === remove}>
        <summary>{trends.removeNote}</summary>
        <Form method="post" className="act">
          <FormFields intent={remove} refusal={refusal} version={note.version}>
            <p>{trends.removeNoteHelp}</p>
            <Button type="submit" variant="danger">
              {trends.removeNoteDo}
            </Button>
          </FormFields>
        </Form>
      </details>
    </div>
  );
}
