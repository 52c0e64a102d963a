import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { FormFields, TextLine, type Refusal } from '../../components/Field';
import type {
  DirectionWithEvidence,
  EvidenceChoices,
  PromiseWithEvidence,
} from '../../documents/promise-evidence';
import { usePage } from '../../page-context';
import type { Texts } from '../../texts/language';
import { groupOf, knownGroups, type EvidenceGroup } from './evidence-groups';
import { EvidenceGroups } from './EvidenceGroups';

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
        <EvidenceGroups groups={groupsOf(direction, choices, texts)} />
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

function groupsOf(
  { restsOn }: DirectionWithEvidence,
  choices: EvidenceChoices,
  texts: Texts,
): EvidenceGroup[] {
  const { pictures, surveys, walks, measurements } = knownGroups(restsOn, choices, texts);
  const deficiencies = groupOf(
    texts.evidence.deficiencies,
    restsOn.map(({ deficiency }) => deficiency),
    choices.deficiencies,
    ({ description }) => description,
  );
  const inquiries = groupOf(
    texts.evidence.inquiries,
    restsOn.map(({ inquiry }) => inquiry),
    choices.inquiries,
    ({ kind, question }) => `${texts.inquiry.kind[kind]}: ${question}`,
  );
  return [pictures, deficiencies, inquiries, surveys, walks, measurements];
}
