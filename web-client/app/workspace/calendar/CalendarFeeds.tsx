import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { Form } from 'react-router';

import { FormFields, type Refusal } from '../../components/Field';
import { RemoveButton } from '../../components/RemoveButton';
import { dayOf } from '../../dates';
import { usePage } from '../../page-context';
import { roleName } from '../../role-name';

interface Props {
  municipalityId: string;
  feeds: { id: string; role: string | null; createdAt: string }[];
  /** The address that was just made; it is shown this once. */
  address: string | null;
  refusal: Refusal | null;
}

/** Secret addresses for one's own calendar program: made, shown once, closed. */
export function CalendarFeeds({ municipalityId, feeds, address, refusal }: Props) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="prenumerera">
      <h2 id="prenumerera">{texts.calendar.subscribe}</h2>
      <p>{texts.calendar.subscribeHelp}</p>
      {address && (
        <div role="status" className="notice">
          <InfoBanner type="success" message={texts.calendar.addressOnce} />
          <p>
            <code>{address}</code>
          </p>
        </div>
      )}
      <Form method="post">
        <FormFields intent="subscribe" refusal={refusal}>
          <input type="hidden" name="municipalityId" value={municipalityId} />
          <Button type="submit" variant="secondary">
            {texts.calendar.makeAddress}
          </Button>
        </FormFields>
      </Form>
      {feeds.length > 0 && (
        <ul className="rows">
          {feeds.map(({ id, role, createdAt }) => (
            <li key={id} className="row-with-act">
              {texts.calendar.feed(dayOf(createdAt), role ? roleName(texts, role) : '')}
              <RemoveButton
                intent="revoke"
                id={id}
                what={dayOf(createdAt)}
                refusal={refusal}
                words={texts.calendar.revoke}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
