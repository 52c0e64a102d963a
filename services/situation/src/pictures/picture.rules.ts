import { AreaMode, type Area } from '../areas/area';
import type { Meeting } from '../meetings/meeting';
import { whyClosed } from '../meetings/meeting.rules';
import { PictureState, type JointPicture } from './joint-picture';

/** Why nothing can be said in a picture now, as a key of the texts; undefined when it can. */
export function whyNotSet(
  picture: Pick<JointPicture, 'state' | 'revision'> | null,
  meeting: Pick<Meeting, 'state'>,
): string | undefined {
  if (picture?.state === PictureState.LOCKED) return 'picture.locked';
  // A picture that was unlocked is corrected after its meeting; reports stay as they were taken in.
  return picture && picture.revision > 1 ? undefined : whyClosed(meeting);
}

/** Why a picture cannot be unlocked, as a key of the texts; undefined when it can. */
export function whyNotUnlock(
  { state }: Pick<JointPicture, 'state'>,
  supersededBy: Pick<JointPicture, 'id'> | null,
): string | undefined {
  if (supersededBy) return 'picture.superseded';
  return state === PictureState.LOCKED ? undefined : 'picture.not-locked';
}

/** Why a picture cannot be locked on a day, as a key of the texts; undefined when it can. */
export function whyNotLock(
  picture: Pick<JointPicture, 'state' | 'revision' | 'meetingDate'>,
  meeting: Pick<Meeting, 'state'>,
  today: string,
): string | undefined {
  const reason = whyNotSet(picture, meeting);
  if (reason) return reason;
  if (picture.state !== PictureState.AGREED) return 'picture.areas-missing';
  return today < picture.meetingDate ? 'picture.before-meeting' : undefined;
}

/** The state of a picture that is not locked: agreed once every area that is reported in has a joint level. */
export function stateWith(areas: Pick<Area, 'id' | 'mode'>[], setAreas: ReadonlySet<string>): PictureState {
  const isSet = areas.every(({ id, mode }) => mode === AreaMode.COLLECT_AND_FORWARD || setAreas.has(id));
  return isSet ? PictureState.AGREED : PictureState.OPEN;
}
