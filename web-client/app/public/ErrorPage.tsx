import { PageHead } from '../components/PageHead';
import { usePage } from '../page-context';

export type ErrorKind =
  'notFound' | 'forbidden' | 'unavailable' | 'signInFailed' | 'signInUnavailable' | 'signedOutHere' | 'refused';

/** A page that says what went wrong, whose fault it is and what to do, with the number to give when asking. */
export function ErrorPage({ kind, requestId }: { kind: ErrorKind; requestId?: string }) {
  const { texts, to, pathname } = usePage();
  const { title, text, help, href, action } = {
    notFound: {
      title: texts.error.notFoundTitle,
      text: texts.error.notFound,
      help: texts.error.notFoundHelp,
      href: to.start(),
      action: texts.error.toStart,
    },
    forbidden: {
      title: texts.error.forbiddenTitle,
      text: texts.error.forbidden,
      help: '',
      href: to.desk(),
      action: texts.desk.title,
    },
    unavailable: {
      title: texts.error.unavailableTitle,
      text: texts.error.unavailable,
      help: '',
      href: pathname,
      action: texts.error.tryAgain,
    },
    signInFailed: {
      title: texts.error.signInTitle,
      text: texts.error.signInFailed,
      help: '',
      href: to.signIn(),
      action: texts.site.signIn,
    },
    signInUnavailable: {
      title: texts.error.signInTitle,
      text: texts.error.signInUnavailable,
      help: '',
      href: to.start(),
      action: texts.error.toStart,
    },
    signedOutHere: {
      title: texts.error.signedOutHereTitle,
      text: texts.error.signedOutHere,
      help: '',
      href: to.start(),
      action: texts.error.toStart,
    },
    refused: {
      title: texts.error.refusedTitle,
      text: texts.error.refused,
      help: '',
      href: to.start(),
      action: texts.error.toStart,
    },
  }[kind];
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
          {texts.error.requestId} <code>{requestId}</code>
        </p>
      )}
    </>
  );
}
