import { Choice, TextBlock, TextLine } from '../../components/Field';
import type { SafetyWalk, WalkChoices } from '../../documents/safety-walk';
import { usePage } from '../../page-context';
import { ArchiveChoice } from './ArchiveChoice';
import { placeOptions } from './walk-choices';

/** The fields of a safety walk, for a new one or one that is changed. */
export function WalkFields({ walk, choices }: { walk?: SafetyWalk; choices: WalkChoices | null }) {
  const words = usePage().texts.knowledge.walk;
  const places = placeOptions(choices, walk?.place);
  return (
    <>
      <TextLine name="date" type="date" label={words.date} value={walk?.date} required />
      {places.length > 0 ? (
        <Choice
          name="placeId"
          label={words.place}
          help={words.placeHelp}
          value={walk?.place?.id}
          options={places}
        />
      ) : (
        <p className="quiet">{words.noPlaces}</p>
      )}
      <TextLine
        name="ledBy"
        label={words.ledBy}
        help={words.ledByHelp}
        value={walk?.ledBy}
        maxLength={200}
        required
      />
      <TextBlock
        name="participants"
        label={words.participants}
        help={words.participantsHelp}
        value={walk?.participants.join('\n')}
        rows={4}
      />
      <TextBlock
        name="summary"
        label={words.summary}
        help={words.summaryHelp}
        value={walk?.summary}
        rows={5}
        maxLength={4000}
      />
      {walk && <ArchiveChoice archivedOn={walk.archivedOn} />}
    </>
  );
}
