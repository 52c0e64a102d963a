import type { Activity } from '../documents/promise-content';
import { usePage } from '../page-context';
import { FollowUps } from './FollowUps';
import { PartyNames } from './PartyNames';
import { Swedish } from './Swedish';

/** One activity: what, by whom, how often with its exceptions, its status, how it went. */
export function ActivityItem({ activity }: { activity: Activity }) {
  const { texts } = usePage();
  const t = texts.promise;
  const frequency = [activity.frequency, activity.frequencyExceptions].filter(Boolean).join(', ');
  return (
    <li className="activity">
      <p>
        <Swedish>{activity.text}</Swedish>
      </p>
      <p className="meta">
        {t.who}: <PartyNames parties={activity.parties} />
        {' · '}
        {t.status}: {texts.activityStatus[activity.status]}
        {activity.statusReason && (
          <>
            {' ('}
            <Swedish>{activity.statusReason}</Swedish>)
          </>
        )}
        {activity.target && (
          <>
            {' '}
            · {t.target}: <Swedish>{activity.target}</Swedish>
          </>
        )}
        {frequency && (
          <>
            {' '}
            · {t.frequency}: <Swedish>{frequency}</Swedish>
          </>
        )}
        {activity.due && (
          <>
            {' '}
            · {t.due}: {activity.due}
          </>
        )}
      </p>
      <FollowUps followUps={activity.followUps} />
    </li>
  );
}
