import type { FollowUp } from '../documents/promise-content';
import { usePage } from '../page-context';
import { Swedish } from './Swedish';

/** How it went: text, count, examples of what was done, when and where it was followed up. */
export function FollowUps({ followUps }: { followUps: FollowUp[] }) {
  const { texts } = usePage();
  if (followUps.length === 0) return null;
  return (
    <div className="follow-up">
      <p className="label">{texts.promise.howItWent}</p>
      {followUps.map((followUp) => (
        <OneFollowUp key={followUp.id} followUp={followUp} />
      ))}
    </div>
  );
}

function OneFollowUp({ followUp }: { followUp: FollowUp }) {
  const { texts } = usePage();
  const { status, text, count, countUnit, examples, date, forum } = followUp;
  return (
    <>
      <p>
        {status && <strong>{texts.activityStatus[status]}. </strong>}
        <Swedish>{text}</Swedish>
      </p>
      {count !== null && (
        <p>
          {texts.promise.count}: {count} <Swedish>{countUnit}</Swedish>
        </p>
      )}
      {examples.length > 0 && (
        <>
          <p>{texts.promise.examples}:</p>
          <ul>
            {examples.map((example) => (
              <li key={example}>
                <Swedish>{example}</Swedish>
              </li>
            ))}
          </ul>
        </>
      )}
      {(date ?? forum) && (
        <p className="meta">
          <Swedish>{texts.promise.followedUp(date, forum)}</Swedish>
        </p>
      )}
    </>
  );
}
