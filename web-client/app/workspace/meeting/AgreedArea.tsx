import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import type { MeetingPictureArea } from '../../documents/meeting';
import { usePage } from '../../page-context';

/** What the group agreed on in an area, and who sees it differently, to be read. */
export function AgreedArea({
  line,
}: {
  line: Pick<MeetingPictureArea, 'level' | 'text' | 'dissent' | 'dissents'> | undefined;
}) {
  const { texts } = usePage();
  if (!line) return <p className="quiet">{texts.meeting.room.noLevel}</p>;
  return (
    <>
      <p>
        <Level level={line.level} />
      </p>
      <p className="prose">
        {line.text ? <Swedish>{line.text}</Swedish> : <span className="quiet">{texts.picture.noText}</span>}
      </p>
      <OtherViews line={line} />
    </>
  );
}

/** Who sees an area differently: the group's own words, and each organisation with its level and reason. */
export function OtherViews({
  line: { dissent, dissents },
}: {
  line: Pick<MeetingPictureArea, 'dissent' | 'dissents'>;
}) {
  const { texts } = usePage();
  return (
    <>
      {dissent && (
        <p className="dissent">
          <strong>{texts.picture.dissent}:</strong> <Swedish>{dissent}</Swedish>
        </p>
      )}
      {dissents.map(({ organisationSlug, organisationName, level, reason }) => (
        <p className="dissent" key={organisationSlug}>
          <strong>
            <Swedish>{organisationName}</Swedish>:
          </strong>{' '}
          <Level level={level} /> <Swedish>{reason}</Swedish>
        </p>
      ))}
    </>
  );
}
