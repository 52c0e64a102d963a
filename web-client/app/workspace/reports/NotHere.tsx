import { Swedish } from '../../components/Swedish';
import type { Signposts } from '../../documents/report';
import { usePage } from '../../page-context';

/** What is no situation report and where it goes instead: an orosanmälan, a fault (R15, R31). Neither is received here. */
export function NotHere({ signposts }: { signposts: Signposts | null }) {
  const { report } = usePage().texts;
  const posts = [
    {
      title: report.concernTitle,
      said: signposts?.concernText,
      text: report.concernText,
      link: report.concernLink,
      url: signposts?.concernUrl,
    },
    {
      title: report.faultTitle,
      said: signposts?.faultText,
      text: report.faultText,
      link: report.faultLink,
      url: signposts?.faultUrl,
    },
  ];
  return (
    <aside className="not-here" aria-labelledby="hor-inte-hit">
      <h2 id="hor-inte-hit">{report.notHere}</h2>
      {posts.map(({ title, said, text, link, url }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p>
            {said ? <Swedish>{said}</Swedish> : text} {url && <a href={url}>{link}</a>}
          </p>
        </div>
      ))}
    </aside>
  );
}
