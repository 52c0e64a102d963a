import { Button } from '@midas-ds/components/button';
import { Fragment } from 'react';
import { Form } from 'react-router';

import { Choice, FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import type { KnownChoices } from '../../documents/evidence';
import { inquiryParts, type Inquiry } from '../../documents/inquiry';
import { usePage } from '../../page-context';
import { knownGroups } from '../evidence/evidence-groups';
import { EvidenceGroups } from '../evidence/EvidenceGroups';

interface Props {
  inquiry: Inquiry;
  refusal: Refusal | null;
}

interface Chosen {
  choices: KnownChoices | null;
}

/** What one may do with a mapping or analysis now. */
export function InquiryActs({ inquiry, choices, refusal }: Props & Chosen) {
  const { viewerCan } = inquiry;
  // What was refused stays with what was written, even where it is no longer possible.
  const refused = (...intents: string[]) => refusal !== null && intents.includes(refusal.intent);
  return (
    <div className="not-on-paper">
      {(viewerCan.assign || refused('assign')) && <Assign inquiry={inquiry} refusal={refusal} />}
      {(viewerCan.write || refused('write')) && <Write {...{ inquiry, choices, refusal }} />}
      {(viewerCan.judge || refused('accept', 'return')) && <Judge inquiry={inquiry} refusal={refusal} />}
    </div>
  );
}

function Assign({ inquiry, refusal }: Props) {
  const { inquiry: words } = usePage().texts;
  const organisations = inquiry.municipality.organisations.nodes;
  return (
    <section aria-labelledby="lamna">
      <h2 id="lamna">{words.assign}</h2>
      <Form method="post" className="act">
        <FormFields intent="assign" refusal={refusal} version={inquiry.version}>
          <Choice
            name="organisationSlug"
            label={words.organisation}
            options={organisations.map(({ slug, name }) => [slug, name])}
          />
          <TextLine name="dueDate" type="date" label={words.due} value={inquiry.dueDate} required />
          <div className="act-buttons">
            <Button type="submit">{words.assignDo}</Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}

/** One form, two ways to send it: as far as it has come, or whole to the council. */
function Write({ inquiry, choices, refusal }: Props & Chosen) {
  const { inquiry: words } = usePage().texts;
  return (
    <section aria-labelledby="skriv">
      <h2 id="skriv">{words.write}</h2>
      <Form method="post" className="act">
        <FormFields intent="write" refusal={refusal} version={inquiry.version}>
          {inquiryParts.map((part) => (
            <Fragment key={part}>
              <TextBlock
                name={part}
                label={words.part[part]}
                help={words.partHelp[part]}
                value={inquiry.content?.[part]}
                rows={5}
                maxLength={part === 'sources' || part === 'notShown' ? 4000 : 6000}
              />
              {part === 'sources' && <RestsOn {...{ inquiry, choices, refusal }} />}
            </Fragment>
          ))}
          <TextBlock
            name="summary"
            label={words.summary}
            help={words.summaryHelp}
            value={inquiry.summary}
            maxLength={2000}
          />
          <div className="act-buttons">
            <Button type="submit" variant="secondary" name="send" value="save">
              {words.save}
            </Button>
            <Button type="submit" name="send" value="deliver">
              {words.deliver}
            </Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}

/** What it rests on beside the words on its sources; folded, and sent all the same. */
function RestsOn({ inquiry: { restsOn }, choices, refusal }: Props & Chosen) {
  const { texts } = usePage();
  const { pictures, surveys, walks, measurements } = knownGroups(restsOn, choices, texts);
  return (
    <details open={refusal?.intent === 'write'}>
      <summary>{texts.inquiry.restsOn(restsOn.length)}</summary>
      <p className="quiet">{texts.inquiry.restsOnHelp}</p>
      <EvidenceGroups groups={[pictures, surveys, walks, measurements]} />
    </details>
  );
}

function Judge({ inquiry, refusal }: Props) {
  const { inquiry: words } = usePage().texts;
  return (
    <section aria-labelledby="bedom">
      <h2 id="bedom">{words.judge}</h2>
      <Form method="post" className="act">
        <FormFields intent="accept" refusal={refusal} version={inquiry.version}>
          <p>{words.acceptWhat}</p>
          <div className="act-buttons">
            <Button type="submit">{words.accept}</Button>
          </div>
        </FormFields>
      </Form>
      <Form method="post" className="act">
        <FormFields intent="return" refusal={refusal} version={inquiry.version}>
          <TextBlock name="comment" label={words.missing} maxLength={2000} />
          <TextLine name="dueDate" type="date" label={words.due} value={inquiry.dueDate} required />
          <div className="act-buttons">
            <Button type="submit" variant="secondary">
              {words.sendBack}
            </Button>
          </div>
        </FormFields>
      </Form>
    </section>
  );
}
