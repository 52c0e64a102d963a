import { Button } from '@midas-ds/components/button';
import { TextArea } from '@midas-ds/components/textfield';
import { Form, Link, useNavigation } from 'react-router';

import { ConfirmNames } from '../../components/ConfirmNames';
import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHead } from '../../components/PageHead';
import { SwedishIn } from '../../components/Swedish';
import { useFindings } from '../../components/use-findings';
import type { Meeting } from '../../documents/meeting';
import { usePage } from '../../page-context';
import type { RefusedPictureAct } from './picture-act.server';

interface Props {
  place: string;
  meeting: Meeting;
  possible: boolean;
  refused: RefusedPictureAct | null;
  texts: { title: string; what: string[]; reason?: string; confirm: string };
}

/** Locking and unlocking: the page says what happens and who sees it, then a button does it. Works without script. */
export function PictureAct({ place, meeting, possible, refused, texts: act }: Props) {
  const { texts, to } = usePage();
  const busy = useNavigation().state !== 'idle';
  const { found, foundId, onBlur } = useFindings('skal');
  const back = to.meeting(place, meeting.id);
  const picture = meeting.jointPicture!;
  const conflict = refused?.problems.some(({ code }) => code === 'CONFLICT');
  return (
    <>
      <PageHead title={act.title} />
      {refused && (
        <ErrorSummary
          answered={refused}
          problems={
            conflict
              ? [{ text: texts.meeting.actConflict }]
              : refused.problems.map(({ message, path }) => ({
                  text: message,
                  field: path ? 'skal' : undefined,
                }))
          }
        />
      )}
      {possible ? (
        <>
          <Consequences meeting={meeting} texts={act} />
          <Form method="post" className="act" data-unsent={refused ? 'yes' : undefined}>
            <input type="hidden" name="id" value={picture.id} />
            <input type="hidden" name="version" value={picture.version} />
            {act.reason && (
              <TextArea
                id="skal"
                onBlur={onBlur}
                aria-describedby={foundId}
                name="skal"
                label={act.reason}
                defaultValue={refused?.reason ?? ''}
                maxLength={1000}
                isRequired
              />
            )}
            {found}
            <ConfirmNames problems={refused?.problems ?? []} />
            <div className="act-buttons">
              <Button type="submit" isPending={busy}>
                {act.confirm}
              </Button>
              <Link to={back}>{texts.act.cancel}</Link>
            </div>
          </Form>
        </>
      ) : (
        <p>
          {texts.act.notPossible} <Link to={back}>{texts.meeting.back}</Link>
        </p>
      )}
    </>
  );
}

function Consequences({ meeting, texts: act }: Pick<Props, 'meeting' | 'texts'>) {
  const { texts } = usePage();
  const missing = meeting.jointPicture?.missingOrganisations ?? [];
  return (
    <ul className="consequences">
      {act.what.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {!act.reason && missing.length > 0 && (
        <li>
          <SwedishIn text={texts.meeting.lockMissing} written={missing.join(', ')} />
        </li>
      )}
    </ul>
  );
}
