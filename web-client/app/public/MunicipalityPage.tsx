import { Breadcrumbs } from '../components/Breadcrumbs';
import { ContactFacts } from '../components/ContactFacts';
import { Empty } from '../components/Empty';
import { PageHead } from '../components/PageHead';
import { PeriodText } from '../components/PeriodText';
import { PromiseNowTag } from '../components/PromiseNowTag';
import { Swedish } from '../components/Swedish';
import { dayOf, number } from '../dates';
import type { ActivityCounts, ListedPromise, MunicipalityFacts } from '../documents/municipality-page';
import { usePage } from '../page-context';
import { HowTheyWork } from './HowTheyWork';
import { ResultsTable } from './ResultsTable';

interface Props {
  municipality: MunicipalityFacts;
  /** Null when the service behind does not answer: the rest of the page stands. */
  promises: ListedPromise[] | null;
  results: ActivityCounts[] | null;
}

/** What is promised in one municipality, how it went, how they work and whom to reach. */
export function MunicipalityPage({ municipality, promises, results }: Props) {
  const { texts } = usePage();
  const { name, county, population, populationDate, contact } = municipality;
  return (
    <div itemScope itemType="https://schema.org/GovernmentOrganization">
      <Breadcrumbs trail={[]} here={name} />
      <PageHead
        title={texts.municipality.title(name)}
        lead={
          <>
            <Swedish>
              <span itemProp="areaServed">{county.name}</span>
            </Swedish>
            {population !== null &&
              ` · ${texts.municipality.inhabitants(number(population), populationDate)}`}
          </>
        }
      />
      <section aria-labelledby="loften">
        <h2 id="loften">{texts.municipality.promises}</h2>
        <PromiseList promises={promises} slug={municipality.slug} />
      </section>
      <section aria-labelledby="resultat">
        <h2 id="resultat">{texts.municipality.results}</h2>
        {results ? (
          <ResultsTable results={results} slug={municipality.slug} />
        ) : (
          <Empty>{texts.municipality.unavailable}</Empty>
        )}
      </section>
      <HowTheyWork municipality={municipality} />
      <section aria-labelledby="kontakt">
        <h2 id="kontakt">{texts.municipality.contact}</h2>
        <ContactFacts contact={contact} />
      </section>
      <Sources municipality={municipality} />
    </div>
  );
}

function PromiseList({ promises, slug }: { promises: ListedPromise[] | null; slug: string }) {
  const { texts, to } = usePage();
  if (!promises) return <Empty>{texts.municipality.unavailable}</Empty>;
  if (promises.length === 0) return <Empty>{texts.municipality.promisesEmpty}</Empty>;
  return (
    <ul className="rows">
      {promises.map((promise) => (
        <li key={promise.number}>
          <h3>
            <a href={to.promise(slug, promise.number)}>
              <Swedish>{promise.title}</Swedish>
            </a>
          </h3>
          <p className="meta">
            {texts.municipality.numbered(promise.number)} · <PeriodText period={promise.period} />
          </p>
          <PromiseNowTag period={promise.period} />
        </li>
      ))}
    </ul>
  );
}

function Sources({ municipality }: { municipality: MunicipalityFacts }) {
  const { texts } = usePage();
  const sources = [
    municipality.populationSource && texts.municipality.populationSource(municipality.populationSource),
    ...municipality.policeAreas.map(({ source }) => source && `${texts.municipality.policeArea}: ${source}`),
  ].filter((source): source is string => Boolean(source));
  return (
    <footer className="page-foot">
      {sources.length > 0 && (
        <p>
          {texts.site.sources}: <Swedish>{[...new Set(sources)].join('. ')}</Swedish>
        </p>
      )}
      <p>{texts.site.updatedBy(dayOf(municipality.updatedAt), null)}</p>
    </footer>
  );
}
