import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { PublicFrame } from '../components/PublicFrame';
import { PageProvider } from '../page-context';
import { exampleMunicipality, examplePromise, fullPromise } from '../testing/examples';
import { ErrorPage } from './ErrorPage';
import { MunicipalityPage } from './MunicipalityPage';
import { PromisePage } from './PromisePage';
import { StartPage } from './StartPage';
import { AboutPage, AccessibilityPage } from './TextPages';

const render = (page: ReactNode, pathname = '/') =>
  renderToStaticMarkup(
    <PageProvider pathname={pathname}>
      <PublicFrame>{page}</PublicFrame>
    </PageProvider>,
  );

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const results = [
  {
    promiseNumber: 1,
    periodStart: null,
    periodEnd: null,
    planned: 1,
    ongoing: 2,
    done: 3,
    partly: 4,
    notDone: 5,
    total: 15,
    sourceUpdatedAt: '2026-11-20T10:00:00Z',
  },
];
const municipality = {
  code: '1982',
  name: 'Fagersta',
  slug: 'fagersta',
  county: { name: 'Västmanlands län' },
  promiseCount: 3,
};
const pages: [name: string, page: ReactNode][] = [
  ['start', <StartPage key="1" municipalities={[municipality]} newest={[examplePromise]} />],
  ['start, empty', <StartPage key="2" municipalities={[]} newest={[]} />],
  [
    'municipality',
    <MunicipalityPage
      key="3"
      municipality={exampleMunicipality}
      promises={[examplePromise]}
      results={results}
    />,
  ],
  [
    'municipality, empty',
    <MunicipalityPage key="4" municipality={exampleMunicipality} promises={[]} results={[]} />,
  ],
  [
    'municipality, services down',
    <MunicipalityPage key="5" municipality={exampleMunicipality} promises={null} results={null} />,
  ],
  ['promise', <PromisePage key="6" promise={examplePromise} />],
  ['about', <AboutPage key="7" />],
  ['accessibility', <AccessibilityPage key="8" />],
  ['not found', <ErrorPage key="9" kind="notFound" />],
  ['unavailable', <ErrorPage key="10" kind="unavailable" requestId="abc-123" />],
];

describe.each(['/', '/en'])('public pages under %s', (pathname) => {
  it.each(pages)('%s: no script, no inline style, one h1, landmarks, a skip link', (_, page) => {
    const html = render(page, pathname);
    expect(html).not.toMatch(/<script|\sstyle=|javascript:|\son\w+=/i);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    for (const landmark of ['<header', '<main id="innehall"', '<footer', 'class="skip" href="#innehall"'])
      expect(html).toContain(landmark);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('a promise for residents', () => {
  const shown = text(render(<PromisePage promise={examplePromise} />));

  it.each([
    ['period', '2020-09-01 till 2020-11-30'],
    ['who', 'Kommunen, Polisen'],
    [
      'a party that the source leaves out',
      'Ansvarar: anges inte i källan (polisen nämns bara i uppföljningen.)',
    ],
    ['decision', 'kommunstyrelsen, 2020-09-08, § 142, diarienummer KS 2020/1'],
    ['signature by role', 'lokalpolisområdeschef, Torsby, 2022-06-10'],
    ['frequency with its exception', 'en gång i veckan, utom semesterperioder'],
    ['how it went', 'Gjord. Styrgrupp och arbetsgrupp bildades.'],
    ['what became of it', 'Utvecklas : Fortsatt arbete ( löfte 3 ). Behovet finns kvar.'],
    ['where it comes from', 'Fortsätter : Tidigare arbete ( löfte 1 )'],
    ['versions', 'Uppföljningen är tillagd.'],
    ['contact', '0223-440 00'],
    ['last change, by Swedish time and role', 'Senast ändrad 2020-12-02 av samordnare'],
    ['source', 'fagersta.se 2020-09-08'],
  ])('shows %s', (_, expected) => expect(shown).toContain(expected));

  it('says that its period is over, whatever its workflow says', () => {
    expect(text(render(<PromisePage promise={{ ...examplePromise, state: 'IN_FORCE' }} />))).toContain(
      'Perioden är slut',
    );
  });

  it('marks Swedish content on the English page', () => {
    const html = render(<PromisePage promise={examplePromise} />, '/en/kommun/fagersta/lofte/2');
    expect(html).toContain('<span lang="sv">Införa sociala insatsgrupper</span>');
    expect(text(html)).toContain('What the municipality has written is in Swedish.');
    expect(html).toContain('<span lang="sv">kommunstyrelsen</span>, 2020-09-08, § 142, record number');
    expect(html).toContain('href="/kommun/fagersta/lofte/2" lang="sv"');
  });

  it('shows script in any text as text', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const html = render(
      <PromisePage promise={{ ...examplePromise, title: evil, situationText: evil, source: evil }} />,
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  it('makes no link of an address that is none', () => {
    const contact = { name: 'Kommunen', url: 'javascript:alert(1)', phone: null, email: null };
    expect(
      render(
        <PromisePage
          promise={{ ...examplePromise, municipality: { ...examplePromise.municipality, contact } }}
        />,
      ),
    ).not.toContain('javascript:');
  });

  it('stays within 40 kB with sixty long activities, so that the style sheet has room', () => {
    expect(Buffer.byteLength(render(<PromisePage promise={fullPromise} />))).toBeLessThan(40_000);
  });
});

describe('a municipality for residents', () => {
  it('keeps its page when a service behind it is down', () => {
    const shown = text(
      render(<MunicipalityPage municipality={exampleMunicipality} promises={null} results={results} />),
    );
    expect(shown).toContain('Den här delen kan inte visas just nu');
    expect(shown).toContain('Lokala BRÅ');
  });

  it('says what its figures cannot show', () => {
    expect(
      text(render(<MunicipalityPage municipality={exampleMunicipality} promises={[]} results={results} />)),
    ).toContain('De visar inte om tryggheten ökade');
  });
});

describe('an error page', () => {
  it('gives the number to ask about', () => {
    expect(text(render(<ErrorPage kind="unavailable" requestId="abc-123" />))).toContain('abc-123');
  });
});
