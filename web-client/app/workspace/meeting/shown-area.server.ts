import type { Meeting, MeetingPictureArea } from '../../documents/meeting';

/** Numbers below this stay off the wall: few enough to point at somebody. */
const threshold = 3;

/** One area as everybody in the room may see it: what the group says, and no report of anybody's. */
export interface ShownArea {
  name: string;
  line: Pick<
    MeetingPictureArea,
    'level' | 'previousLevel' | 'trend' | 'text' | 'dissent' | 'dissents'
  > | null;
  /** Numbers to this meeting; null for one that is too small to show. */
  numbers: { label: string; unit: string; value: number | null; fewerThan: number }[];
}

/** The areas for the wall. What is only collected and forwarded is not for everybody in the room (R33). */
export function shownAreas({ areaHistory, jointPicture, date }: Meeting): ShownArea[] {
  return areaHistory
    .filter(({ area }) => area.mode === 'REPORT')
    .map(({ area, numbers }) => ({
      name: area.name,
      line: jointPicture?.areas.find((line) => line.area.id === area.id) ?? null,
      numbers: (numbers ?? []).flatMap(({ label, unit, points }) => {
        const now = points.find(({ meetingDate }) => meetingDate === date)?.value;
        if (now === undefined) return [];
        return [{ label, unit, value: now < threshold ? null : now, fewerThan: threshold }];
      }),
    }));
}
