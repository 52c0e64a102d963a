import { useFetcher } from 'react-router';

import { Swedish } from '../../components/Swedish';
import { usePage } from '../../page-context';
import type { ActAnswer } from './meeting-acts.server';

interface Props {
  organisations: { slug: string; name: string }[];
  present: string[];
}

/** Who is in the room: one press for each organisation, seen by the others at once. */
export function Attendance({ organisations, present }: Props) {
  const { meeting: texts } = usePage().texts;
  return (
    <section aria-labelledby="har" className="not-on-paper">
      <h2 id="har">{texts.present}</h2>
      <ul className="attendance">
        {organisations.map(({ slug, name }) => (
          <One key={slug} slug={slug} name={name} here={present.includes(name)} />
        ))}
      </ul>
    </section>
  );
}

function One({ slug, name, here }: { slug: string; name: string; here: boolean }) {
  const { meeting: texts } = usePage().texts;
  const fetcher = useFetcher<ActAnswer>();
  const next = fetcher.formData ? fetcher.formData.get('har') === 'ja' : here;
  return (
    <li>
      <fetcher.Form method="post">
        <input type="hidden" name="gor" value="narvaro" />
        <input type="hidden" name="verksamhet" value={slug} />
        <button name="har" value={next ? 'nej' : 'ja'} aria-pressed={next}>
          <span aria-hidden="true">{next ? '✓' : '○'}</span> <Swedish>{name}</Swedish>{' '}
          <span className="change">{next ? texts.here : texts.notHere}</span>
        </button>
      </fetcher.Form>
      {fetcher.data?.problems.map(({ message }) => (
        <p role="alert" className="area-problem" key={message}>
          {message}
        </p>
      ))}
    </li>
  );
}
