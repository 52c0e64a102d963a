import { Breadcrumbs } from '../components/Breadcrumbs';
import { PageHead } from '../components/PageHead';
import { usePage } from '../page-context';

/** What this is, who answers for it, and how it treats personal data. */
export function AboutPage() {
  const { texts } = usePage();
  return (
    <>
      <Breadcrumbs trail={[]} here={texts.about.title} />
      <PageHead title={texts.about.title} />
      <Sections sections={texts.about.sections} />
    </>
  );
}

/** The accessibility statement, with a way to report a fault. */
export function AccessibilityPage() {
  const { texts, to } = usePage();
  return (
    <>
      <Breadcrumbs trail={[]} here={texts.accessibility.title} />
      <PageHead title={texts.accessibility.title} lead={texts.accessibility.intro} />
      <Sections sections={texts.accessibility.sections} />
      <p>
        <a href={`${to.start()}#kommuner`}>{texts.accessibility.contactLink}</a>
      </p>
    </>
  );
}

function Sections({ sections }: { sections: [heading: string, text: string][] }) {
  return sections.map(([heading, text]) => (
    <section key={heading}>
      <h2>{heading}</h2>
      <p className="prose">{text}</p>
    </section>
  ));
}
