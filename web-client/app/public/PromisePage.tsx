import { Breadcrumbs } from '../components/Breadcrumbs';
import { ContactFacts } from '../components/ContactFacts';
import { PageHead } from '../components/PageHead';
import { PromiseBody } from '../components/PromiseBody';
import { PromiseFacts } from '../components/PromiseFacts';
import { PromiseNowTag } from '../components/PromiseNowTag';
import { PromiseVersions } from '../components/PromiseVersions';
import { Swedish } from '../components/Swedish';
import { dayOf } from '../dates';
import type { PromiseContent } from '../documents/promise-content';
import { usePage } from '../page-context';
import { roleName } from '../role-name';

/** One promise as a resident reads it. */
export function PromisePage({ promise }: { promise: PromiseContent }) {
  const { texts, to } = usePage();
  const { municipality, updatedAt, updatedByRole, previous, next } = promise;
  const hrefOf = (number: number) => to.promise(municipality.slug, number);
  return (
    <article itemScope itemType="https://schema.org/CreativeWork">
      <Breadcrumbs
        trail={[[to.municipality(municipality.slug), municipality.name]]}
        here={texts.municipality.numbered(promise.number)}
      />
      <PageHead
        title={
          <Swedish>
            <span itemProp="name">{promise.title}</span>
          </Swedish>
        }
        state={<PromiseNowTag period={promise.period} />}
        meta={
          <time itemProp="dateModified" dateTime={updatedAt}>
            {texts.site.updatedBy(dayOf(updatedAt), updatedByRole && roleName(texts, updatedByRole))}
          </time>
        }
      />
      <section aria-labelledby="korthet">
        <h2 id="korthet">{texts.promise.summary}</h2>
        <PromiseFacts promise={promise} municipalityHref={to.municipality(municipality.slug)} />
      </section>
      <PromiseBody promise={promise} hrefOf={hrefOf} />
      {(previous ?? next) && (
        <nav aria-labelledby="grannar" className="neighbours">
          <h2 id="grannar">{texts.promise.neighbours}</h2>
          <ul>
            {previous && (
              <li>
                {texts.promise.previous}:{' '}
                <a href={hrefOf(previous.number)} rel="prev">
                  <Swedish>{previous.title}</Swedish>
                </a>
              </li>
            )}
            {next && (
              <li>
                {texts.promise.next}:{' '}
                <a href={hrefOf(next.number)} rel="next">
                  <Swedish>{next.title}</Swedish>
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
      <PromiseVersions versions={promise.versions} />
      <PromiseContact promise={promise} />
    </article>
  );
}

function PromiseContact({ promise }: { promise: PromiseContent }) {
  const { texts } = usePage();
  const { contact } = promise.municipality;
  return (
    <>
      <section aria-labelledby="kontakt">
        <h2 id="kontakt">{texts.promise.contact}</h2>
        <ContactFacts contact={contact} />
      </section>
      {promise.source && (
        <footer className="page-foot">
          <p>
            {texts.site.source}: <Swedish>{promise.source}</Swedish>. {texts.promise.sourceNote}
          </p>
        </footer>
      )}
    </>
  );
}
