import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { Form } from 'react-router';

import { Choice, FormFields, TextLine, type Refusal } from '../../components/Field';
import { RemoveButton } from '../../components/RemoveButton';
import { SwedishIn } from '../../components/Swedish';
import { dayOf } from '../../dates';
import { usePage } from '../../page-context';
import type { PriorityTools } from './priorities.server';

interface Props extends Pick<PriorityTools, 'links' | 'organisations'> {
  municipalityId: string;
  /** The address that was just made; it is shown this once. */
  address: string | null;
  refusal: Refusal | null;
}

/** Secret addresses for an organisation's staff: made, shown once, revoked. */
export function PriorityLinks({ municipalityId, links, organisations, address, refusal }: Props) {
  const { priorities: texts } = usePage().texts;
  return (
    <section aria-labelledby="lankar" className="not-on-paper">
      <h2 id="lankar">{texts.links}</h2>
      <p>{texts.linksHelp}</p>
      {address && (
        <div role="status" className="notice">
          <InfoBanner type="success" message={texts.linkOnce} />
          <p>
            <code>{address}</code>
          </p>
        </div>
      )}
      <Form method="post" className="act">
        <FormFields intent="lank" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <Choice
            name="organisationSlug"
            label={texts.organisation}
            options={organisations.map(({ slug, name }): [string, string] => [slug, name])}
          />
          <TextLine name="expiresOn" type="date" label={texts.expires} />
          <Button type="submit" variant="secondary">
            {texts.makeLink}
          </Button>
        </FormFields>
      </Form>
      {links.length === 0 && <p>{texts.noLinks}</p>}
      <ul className="rows">
        {links.map(({ id, organisationName, createdAt, expiresOn }) => (
          <li key={id} className="row-with-act">
            <SwedishIn
              text={(name) => texts.link(name, dayOf(createdAt), expiresOn)}
              written={organisationName}
            />
            <RemoveButton
              intent="aterkalla"
              id={id}
              what={organisationName}
              refusal={refusal}
              words={texts.revoke}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
