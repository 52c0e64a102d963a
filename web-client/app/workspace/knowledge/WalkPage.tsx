import type { ReactNode } from 'react';

import type { Refusal } from '../../components/Field';
import { Swedish, SwedishIn } from '../../components/Swedish';
import type { SafetyWalk, WalkChoices } from '../../documents/safety-walk';
import { usePage } from '../../page-context';
import { FaultNote } from './FaultNote';
import { Observations } from './Observations';
import { ThingPage } from './ThingPage';
import { WalkFields } from './WalkFields';

interface Props {
  place: string;
  walk: SafetyWalk;
  choices: WalkChoices | null;
  formKey: string;
  refusal: Refusal | null;
  done: boolean;
  /** Whether the reader notes deficiencies. */
  canNote: boolean;
}

/** One safety walk: where and who, what was seen and what became of it. */
export function WalkPage({ walk, choices, formKey, canNote, ...page }: Props) {
  const words = usePage().texts.knowledge.walk;
  return (
    <ThingPage
      {...page}
      thing={walk}
      title={
        walk.place ? (
          <SwedishIn text={(where) => words.name(where, walk.date)} written={walk.place.name} />
        ) : (
          words.name(words.somewhere, walk.date)
        )
      }
      facts={factsOf(walk, words)}
      resting={{
        deficiencies: walk.observations.flatMap((one) => one.deficiencies.nodes),
        inquiries: walk.inquiries.nodes,
        cited: walk.cited,
      }}
      fields={<WalkFields {...{ walk, choices }} />}
    >
      <Observations
        {...{ walk, choices, formKey }}
        place={page.place}
        canNote={canNote && !walk.archivedOn}
        refusal={page.refusal}
      />
      {walk.viewerCan.edit && <FaultNote signposts={choices?.signposts ?? null} />}
    </ThingPage>
  );
}

function factsOf(
  walk: SafetyWalk,
  words: ReturnType<typeof usePage>['texts']['knowledge']['walk'],
): [string, ReactNode][] {
  return [
    [words.dateHead, walk.date],
    [words.placeHead, walk.place && <Swedish key="place">{walk.place.name}</Swedish>],
    [words.ledByHead, <Swedish key="led">{walk.ledBy}</Swedish>],
    [words.participantsHead, <Swedish key="with">{walk.participants.join(', ')}</Swedish>],
    [
      words.summaryHead,
      <span className="prose" key="summary">
        <Swedish>{walk.summary}</Swedish>
      </span>,
    ],
  ];
}
