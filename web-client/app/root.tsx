import { createContext, useContext, type ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
} from 'react-router';

import { PublicFrame } from './components/PublicFrame';
import { PageProvider } from './page-context';
import { languageOf, textsIn } from './texts/language';
import { ErrorPage } from './public/ErrorPage';
import type { ErrorData } from './request-context';
import type { Route } from './+types/root';
import './styles/fonts.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/print.css';

/** The title of every error page; a room that loads well sets its own. */
export const meta: Route.MetaFunction = ({ error, location }) => {
  const texts = textsIn(languageOf(location.pathname));
  if (!error) return [{ title: texts.site.name }];
  const notFound = readError(error).kind === 'notFound';
  return [
    { title: `${notFound ? texts.error.notFoundTitle : texts.error.unavailableTitle} – ${texts.site.name}` },
    { name: 'robots', content: 'noindex' },
  ];
};

/** The nonce of this answer's scripts. Only the server knows it. */
export const NonceContext = createContext<string | undefined>(undefined);

/** The document. Script comes along only where a matched room asks to be alive in the browser. */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { pathname } = useLocation();
  const alive = useMatches().some(({ handle }) => (handle as { alive?: boolean } | undefined)?.alive);
  return (
    <html lang={languageOf(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {alive && <meta property="csp-nonce" nonce={nonce} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <PageProvider pathname={pathname}>{children}</PageProvider>
        {alive && <ScrollRestoration nonce={nonce} />}
        {alive && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Every error becomes a page that helps; what is unexpected shows only the number that leads to the log. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { kind, requestId } = readError(error);
  return (
    <PublicFrame>
      <ErrorPage kind={kind} requestId={requestId} />
    </PublicFrame>
  );
}

function readError(error: unknown): { kind: ErrorData['kind']; requestId?: string } {
  if (isRouteErrorResponse(error)) {
    const known = error.data as Partial<ErrorData> | undefined;
    if (known?.kind) return { kind: known.kind, requestId: known.requestId };
    if (error.status === 404) return { kind: 'notFound' };
  }
  return { kind: 'unavailable' };
}
