import { usePage } from '../page-context';

/** The name of the service, home. The sign is ours, no agency’s; it says nothing to a screen reader. */
export function SiteName() {
  const { texts, to } = usePage();
  return (
    <a className="site-name" href={to.start()}>
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
        <path
          d="M3 5h18v11l-9 5-9-5z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
        <path
          d="m7.5 11 3.2 3.2L16.5 8.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      <span>{texts.site.name}</span>
    </a>
  );
}
