import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { Check } from '../../components/Check';
import { FormFields, TextLine, type Refusal } from '../../components/Field';
import type {
  Choices,
  DirectionWithEvidence,
  EvidenceChoices,
  PromiseWithEvidence,
} from '../../documents/promise-evidence';
import { usePage } from '../../page-context';
import { evidenceField } from './evidence-field';
import { walkName } from './walk-name';

interface Props {
  promise: PromiseWithEvidence;
  direction: DirectionWithEvidence;
  choices: EvidenceChoices;
  refusal: Refusal | null;
  back: string;
}

/** Ticks what a direction rests on; what it rests on already is always among the choices, however old it is. */
export function EvidenceForm({ promise, direction, choices, refusal, back }: Props) {
  const { texts } = usePage();
  const words = texts.evidence;
  return (
    <Form method="post" className="act">
      <FormFields intent="underlag" refusal={refusal} version={promise.version}>
        <input type="hidden" name="directionId" value={direction.id} />
        {useGroups(direction, choices).map(([title, items, list]) => (
          <fieldset className="part" key={title}>
            <legend>{title}</legend>
            {items.length === 0 && <p className="quiet">{words.nothingToChoose}</p>}
            {items.map(({ id, label, chosen }) => (
              <Check key={id} name={evidenceField(id)} label={label} value={chosen} words={words} />
            ))}
            {isCut(list) && <p className="quiet">{words.notAll}</p>}
          </fieldset>
        ))}
        {promise.publication === 'PUBLISHED' && (
          <TextLine name="changeNote" label={words.changeNote} help={words.changeNoteHelp} maxLength={500} />
        )}
        <div className="act-buttons">
          <Button type="submit">{words.save}</Button>
          <Link to={back}>{texts.act.cancel}</Link>
        </div>
      </FormFields>
    </Form>
  );
}

interface Item {
  id: string;
  label: string;
  chosen: boolean;
}

/** What the direction rests on first, then what else there is, the newest first. */
function itemsOf<Thing extends { id: string }>(
  chosen: (Thing | null)[],
  there: { nodes: Thing[] } | null,
  labelOf: (thing: Thing) => string,
): Item[] {
  const own = chosen.filter((one) => one !== null);
  const others = (there?.nodes ?? []).filter(({ id }) => !own.some((one) => one.id === id)).toReversed();
  return [
    ...own.map((one) => ({ id: one.id, label: labelOf(one), chosen: true })),
    ...others.map((one) => ({ id: one.id, label: labelOf(one), chosen: false })),
  ];
}

/** What is not archived, oldest first like the rest: these lists come with the latest on top. */
const inUse = <Thing extends { archivedOn: string | null }>(list: { nodes: Thing[] } | null) =>
  list && { nodes: list.nodes.filter(({ archivedOn }) => archivedOn === null).toReversed() };

const isCut = (list: Choices<unknown> | null) =>
  list !== null && (list.pageInfo.hasNextPage || list.pageInfo.hasPreviousPage);

function useGroups(
  { restsOn }: DirectionWithEvidence,
  choices: EvidenceChoices,
): [title: string, items: Item[], list: Choices<unknown> | null][] {
  const { texts } = usePage();
  const { evidence: words, inquiry: inquiries } = texts;
  const pictures = itemsOf(
    restsOn.map(({ picture }) => picture),
    choices.jointPictures,
    ({ meetingDate, supersededBy }) =>
      [words.picture(meetingDate), supersededBy && words.superseded].filter(Boolean).join(' – '),
  );
  const deficiencies = itemsOf(
    restsOn.map(({ deficiency }) => deficiency),
    choices.deficiencies,
    ({ description }) => description,
  );
  const looked = itemsOf(
    restsOn.map(({ inquiry }) => inquiry),
    choices.inquiries,
    ({ kind, question }) => `${inquiries.kind[kind]}: ${question}`,
  );
  const surveys = itemsOf(
    restsOn.map(({ survey }) => survey),
    inUse(choices.surveys),
    ({ title }) => title,
  );
  const walks = itemsOf(
    restsOn.map(({ safetyWalk }) => safetyWalk),
    inUse(choices.safetyWalks),
    (one) => walkName(one, texts),
  );
  const measurements = itemsOf(
    restsOn.map(({ measurement }) => measurement),
    inUse(choices.measurements),
    ({ title }) => title,
  );
  return [
    [words.pictures, pictures, choices.jointPictures],
    [words.deficiencies, deficiencies, choices.deficiencies],
    [words.inquiries, looked, choices.inquiries],
    [texts.knowledge.survey.title, surveys, choices.surveys],
    [texts.knowledge.walk.title, walks, choices.safetyWalks],
    [texts.knowledge.measurement.title, measurements, choices.measurements],
  ];
}
