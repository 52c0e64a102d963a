import type { Activity } from '../documents/promise-content';
import { usePage } from '../page-context';
import { continuing } from '../sentence';
import { FollowUps } from './FollowUps';
import { PartyNames } from './PartyNames';
import { Swedish } from './Swedish';

/** One activity: what, by whom, how often with its exceptions, its status, how it went. */
export function ActivityItem({ activity }: { activity: Activity }) {
  return (
    <li className="activity">
      <p>
        <Swedish>{activity.text}</Swedish>
      </p>
      <ActivityTerms activity={activity} />
      <FollowUps followUps={activity.followUps} />
    </li>
  );
}

/** Who, how far, what target, how often, by when: in one line. */
export function ActivityTerms({ activity }: { activity: Activity }) {
  const { texts } = usePage();
  const t = texts.promise;
  const exceptions = activity.frequencyExceptions && continuing(activity.frequencyExceptions);
  const frequency = [activity.frequency && continuing(activity.frequency), exceptions]
    .filter(Boolean)
    .join(', ');
  return (
    <p className="meta">
      {t.who}: <PartyNames parties={activity.parties} />
      <Aside text={activity.partyNote} />
      {' · '}
      {t.status}: {texts.activityStatus[activity.status]}
      <Aside text={activity.statusReason} />
      <Term name={t.target} value={activity.target && continuing(activity.target)} />
      <Term name={t.frequency} value={frequency} />
      <Term name={t.due} value={activity.due} />
    </p>
  );
}

function Aside({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <>
      {' ('}
      <Swedish>{continuing(text)}</Swedish>)
    </>
  );
}

function Term({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      {` · ${name}: `}
      <Swedish>{value}</Swedish>
    </>
  );
}
