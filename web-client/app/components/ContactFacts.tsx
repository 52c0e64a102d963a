import type { Contact } from '../documents/types';
import { usePage } from '../page-context';
import { Facts } from './Facts';
import { Swedish } from './Swedish';

/** A functional contact, never a person. */
export function ContactFacts({ contact }: { contact: Contact }) {
  const { texts } = usePage();
  const { name, url, phone, email } = contact;
  return (
    <div itemProp="contactPoint" itemScope itemType="https://schema.org/ContactPoint">
      <p>
        <Swedish>
          <span itemProp="name">{name}</span>
        </Swedish>
      </p>
      <Facts
        facts={[
          [
            texts.municipality.website,
            url && isWebAddress(url) && (
              <a href={url} itemProp="url">
                {new URL(url).host}
              </a>
            ),
          ],
          [
            texts.municipality.phone,
            phone && (
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                <span itemProp="telephone">{phone}</span>
              </a>
            ),
          ],
          [
            texts.municipality.email,
            email && (
              <a href={`mailto:${email}`} itemProp="email">
                {email}
              </a>
            ),
          ],
        ]}
      />
    </div>
  );
}

/** Content may hold any text: only web addresses become links, so that no script address can. */
const isWebAddress = (url: string) => /^https?:\/\//.test(url) && URL.canParse(url);
