import { PageHead } from '../components/PageHead';
import { usePage, type Page } from '../page-context';

export type ErrorKind =
  | 'notFound'
  | 'forbidden'
  | 'unavailable'
  | 'signInFailed'
  | 'signInUnavailable'
  | 'signedOutHere'
  | 'refused';

interface Explained {
  title: string;
  text: string;
  help?: string;
  href: string;
  action: string;
}

/** A page that says what went wrong, whose fault it is and what to do, with the number to give when asking. */
export function ErrorPage({ kind, requestId }: { kind: ErrorKind; requestId?: string }) {
  const page = usePage();
  const { title, text, help, href, action } = explain(kind, page);
  return (
    <>
      <PageHead title={title} lead={text} />
      {help && <p>{help}</p>}
      <p>
        <a className="button" href={href}>
          {action}
        </a>
      </p>
      {requestId && kind !== 'notFound' && (
        <p className="meta">
          {page.texts.error.requestId} <code>{requestId}</code>
        </p>
      )}
    </>
  );
}

function explain(kind: ErrorKind, { texts: { error, desk, site }, to, pathname }: Page): Explained {
  const home = { href: to.start(), action: error.toStart };
  const explained: Record<ErrorKind, Explained> = {
    notFound: { title: error.notFoundTitle, text: error.notFound, help: error.notFoundHelp, ...home },
    forbidden: { title: error.forbiddenTitle, text: error.forbidden, href: to.desk(), action: desk.title },
    unavailable: {
      title: error.unavailableTitle,
      text: error.unavailable,
      href: pathname,
      action: error.tryAgain,
    },
    signInFailed: {
      title: error.signInTitle,
      text: error.signInFailed,
      href: to.signIn(),
      action: site.signIn,
    },
    signInUnavailable: { title: error.signInTitle, text: error.signInUnavailable, ...home },
    signedOutHere: { title: error.signedOutHereTitle, text: error.signedOutHere, ...home },
    refused: { title: error.refusedTitle, text: error.refused, ...home },
  };
  return explained[kind];
}
