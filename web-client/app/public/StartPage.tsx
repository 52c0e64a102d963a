import { Empty } from '../components/Empty';
import { PageHead } from '../components/PageHead';
import { PeriodText } from '../components/PeriodText';
import { PromiseNowTag } from '../components/PromiseNowTag';
import { Swedish } from '../components/Swedish';
import type { NewPromise, StartMunicipality } from '../documents/start-page';
import { usePage } from '../page-context';

interface Props {
  municipalities: (StartMunicipality & { promiseCount: number | null })[];
  /** Null when the service behind does not answer: the rest of the page stands. */
  newest: NewPromise[] | null;
}

/** What this is, the municipalities, and the newest promises. */
export function StartPage({ municipalities, newest }: Props) {
  const { texts } = usePage();
  return (
    <>
      <PageHead title={texts.start.title} lead={texts.start.lead} />
      <section aria-labelledby="kommuner">
        <h2 id="kommuner">{texts.start.choose}</h2>
        <MunicipalityList municipalities={municipalities} />
      </section>
      <section aria-labelledby="senaste">
        <h2 id="senaste">{texts.start.newest}</h2>
        <NewestPromises promises={newest} />
      </section>
      <section aria-labelledby="hur">
        <h2 id="hur">{texts.start.how}</h2>
        <ol className="steps">
          {texts.start.steps.map(([name, text]) => (
            <li key={name}>
              <h3>{name}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function MunicipalityList({ municipalities }: Pick<Props, 'municipalities'>) {
  const { texts, to } = usePage();
  return (
    <ul className="cards">
      {municipalities.map(({ code, name, slug, county, promiseCount }) => (
        <li className="card" key={code}>
          <h3>
            <a href={to.municipality(slug)}>{name}</a>
          </h3>
          <p>
            <Swedish>{county.name}</Swedish>
          </p>
          {promiseCount !== null && (
            <p className="meta">
              {promiseCount > 0 ? texts.start.promiseCount(promiseCount) : texts.start.noPromises}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function NewestPromises({ promises }: { promises: Props['newest'] }) {
  const { texts, to } = usePage();
  if (!promises) return <Empty>{texts.municipality.unavailable}</Empty>;
  if (promises.length === 0) return <Empty>{texts.start.newestEmpty}</Empty>;
  return (
    <ul className="rows">
      {promises.map(({ number, title, period, municipality }) => (
        <li key={`${municipality.slug}-${number}`}>
          <h3>
            <a href={to.promise(municipality.slug, number)}>
              <Swedish>{title}</Swedish>
            </a>
          </h3>
          <p className="meta">
            {municipality.name} · <PeriodText period={period} />
          </p>
          <PromiseNowTag period={period} />
        </li>
      ))}
    </ul>
  );
}
