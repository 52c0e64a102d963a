import { Button } from '@midas-ds/components/button';
import { useEffect, useState } from 'react';
import { Link, useFetcher } from 'react-router';

import { FormFields } from '../../components/Field';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import type { Meeting, MeetingAreaHistory, MeetingDeficiency } from '../../documents/meeting';
import { usePage } from '../../page-context';
import { Due } from '../deficiencies/DeficiencyTable';
import { NoteWhat } from '../deficiencies/NoteDeficiency';
import { noteIntent } from './note-intent';
import type { ActAnswer } from './meeting-acts.server';

interface Props {
  place: string;
  meeting: Meeting;
  area: MeetingAreaHistory['area'];
  editable: boolean;
  answer: ActAnswer | null;
  noteKey: string;
}

/** So many stand on the meeting's screen, the newest; the rest are in their own room. */
const shownAtMost = 5;

/** The open deficiencies of an area, and one more noted without leaving the meeting (R09). */
export function AreaDeficiencies({ place, meeting, area, editable, answer, noteKey }: Props) {
  const { texts, to } = usePage();
  const all = meeting.municipality.deficiencies?.nodes ?? [];
  const own = all.filter((deficiency) => deficiency.area.code === area.code);
  const newest = own.toSorted((a, b) => b.notedOn.localeCompare(a.notedOn)).slice(0, shownAtMost);
  if (!editable && own.length === 0) return null;
  return (
    <div className="area-deficiencies">
      <h4>{texts.meeting.deficiencies(own.length)}</h4>
      {newest.length > 0 && (
        <ul className="plain">
          {newest.map((deficiency) => (
            <Listed key={deficiency.id} place={place} deficiency={deficiency} />
          ))}
        </ul>
      )}
      {own.length > newest.length && (
        <p>
          <Link to={to.deficiencies(place)}>{texts.meeting.allDeficiencies}</Link>
        </p>
      )}
      {editable && (
        <Note
          key={area.code}
          code={area.code}
          areaId={area.id}
          pictureId={meeting.jointPicture?.id}
          {...{ answer, noteKey }}
        />
      )}
    </div>
  );
}

function Listed({ place, deficiency }: { place: string; deficiency: MeetingDeficiency }) {
  const { texts, to } = usePage();
  return (
    <li>
      <Link to={to.deficiency(place, deficiency.id)}>
        <Swedish>{deficiency.description}</Swedish>
      </Link>{' '}
      <StateTag tone="waiting">{texts.deficiency.state[deficiency.state]}</StateTag>{' '}
      <span className="change">
        {texts.deficiency.due}: <Due {...deficiency} />
      </span>
    </li>
  );
}

interface NoteProps extends Pick<Props, 'answer' | 'noteKey'> {
  code: string;
  areaId: string;
  pictureId: string | undefined;
}

/** Saved where one stands; what was written goes once it is saved, and stays when it is refused. */
function Note({ code, areaId, pictureId, answer, noteKey }: NoteProps) {
  const { texts } = usePage();
  const fetcher = useFetcher<ActAnswer>();
  const intent = noteIntent(code);
  const told = fetcher.data ?? (answer?.about === intent ? answer : null);
  const savedAt = told?.savedAt;
  // The room loads anew all the time; what is sent again is still the same deficiency.
  const key = told?.refusal?.values['key'] ?? `${noteKey}-${code}`;
  const [open, setOpen] = useState(told?.refusal != null);
  useEffect(() => {
    if (savedAt) setOpen(false);
  }, [savedAt]);
  return (
    <>
      <details
        className="note-deficiency"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{texts.meeting.noteDeficiency}</summary>
        <fetcher.Form method="post" key={savedAt} className="act">
          <FormFields intent={intent} refusal={told?.refusal ?? null}>
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="areaId" value={areaId} />
            <input type="hidden" name="source" value={pictureId ? 'PICTURE' : 'OTHER'} />
            {pictureId && <input type="hidden" name="sourceId" value={pictureId} />}
            <NoteWhat />
            <Button type="submit" variant="secondary" isPending={fetcher.state === 'submitting'}>
              {texts.deficiency.noteDo}
            </Button>
          </FormFields>
        </fetcher.Form>
      </details>
      <p role="status" className="quiet">
        {savedAt && !open ? texts.meeting.deficiencyNoted : ''}
      </p>
    </>
  );
}
