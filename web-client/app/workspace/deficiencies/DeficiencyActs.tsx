import { Button } from '@midas-ds/components/button';
import type { ReactNode } from 'react';
import { Form } from 'react-router';

import { Choice, FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import type { Deficiency, DeficiencyOwner, Handling } from '../../documents/deficiencies';
import { usePage } from '../../page-context';

interface Props {
  deficiency: Deficiency;
  refusal: Refusal | null;
}

/** What one may do with a deficiency now; what one may not do is absent. */
export function DeficiencyActs({ deficiency, refusal }: Props) {
  const { texts } = usePage();
  const words = texts.deficiency;
  const { viewerCan } = deficiency;
  const act = { deficiency, refusal };
  // What was refused stays with what was written, even where it is no longer possible.
  const open = (intent: keyof Deficiency['viewerCan']) => viewerCan[intent] || refusal?.intent === intent;
  if (!Object.values(viewerCan).some(Boolean) && !refusal)
    return <p className="quiet not-on-paper">{words.nothingToDo}</p>;
  return (
    <div className="not-on-paper">
      {open('handle') && (
        <Act {...act} intent="handle" title={words.handle} button={words.handleDo}>
          <TextBlock name="text" label={words.handleWhat} maxLength={2000} />
        </Act>
      )}
      {open('reportBack') && (
        <Act {...act} intent="reportBack" title={words.reportBack} button={words.reportBackDo}>
          <TextBlock name="text" label={words.reportBackWhat} maxLength={2000} />
        </Act>
      )}
      {open('assess') && (
        <Act {...act} intent="assess" title={words.assess} button={words.assessDo}>
          <Assessment deficiency={deficiency} />
        </Act>
      )}
      {open('close') && (
        <Act {...act} intent="close" title={words.close} button={words.closeDo}>
          <p>{words.closeWarning}</p>
          <TextBlock name="text" label={words.closeWhat} maxLength={2000} />
        </Act>
      )}
    </div>
  );
}

function Act({
  deficiency,
  refusal,
  intent,
  title,
  button,
  children,
}: Props & { intent: string; title: string; button: string; children: ReactNode }) {
  return (
    <section aria-labelledby={intent}>
      <h2 id={intent}>{title}</h2>
      <Form method="post" className="act">
        <FormFields intent={intent} refusal={refusal} version={deficiency.version}>
          {children}
          <div className="act-buttons">
            <Button type="submit">{button}</Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}

/** Where things are only collected and forwarded there is little to choose (R33). */
function Assessment({ deficiency }: Pick<Props, 'deficiency'>) {
  const { texts } = usePage();
  const words = texts.deficiency;
  const restricted = deficiency.area.mode === 'COLLECT_AND_FORWARD';
  const handlings = (Object.keys(words.handling) as Handling[]).filter(
    (handling) => !restricted || handling === 'WATCH' || handling === 'NONE',
  );
  const bodies = (['GROUP', 'COUNCIL'] as const).filter((owner) => !restricted || owner === 'GROUP');
  const organisations = deficiency.municipality.organisations.nodes.filter(
    ({ slug }) => !restricted || slug === 'polisen',
  );
  return (
    <>
      <Choice
        name="handling"
        label={words.assessHow}
        value={deficiency.handling}
        options={handlings.map((handling) => [handling, words.handling[handling]])}
      />
      <TextBlock
        name="reason"
        label={words.assessReason}
        help={words.assessReasonHelp}
        value={deficiency.reason}
        maxLength={2000}
      />
      <Choice
        name="owner"
        label={words.assessOwner}
        help={words.assessOwnerHelp}
        value={ownerValue(deficiency)}
        options={[
          ...bodies.map((owner): [string, string] => [owner, words.owner[owner]]),
          ...organisations.map(({ slug, name }): [string, string] => [`ORGANISATION ${slug}`, name]),
        ]}
      />
      <TextLine
        name="dueDate"
        type="date"
        label={words.assessDue}
        help={words.assessDueHelp}
        value={deficiency.dueDate}
        required
      />
    </>
  );
}

const ownerValue = ({
  owner,
  ownerOrganisation,
}: {
  owner: DeficiencyOwner;
  ownerOrganisation: string | null;
}) => [owner, ownerOrganisation].filter(Boolean).join(' ');
