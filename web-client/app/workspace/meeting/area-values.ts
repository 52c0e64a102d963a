import type { MeetingPictureArea } from '../../documents/meeting';
import type { AreaValues } from './meeting-acts.server';

/** What is saved of an area, as its form shows it. */
export function valuesOf(line: MeetingPictureArea | undefined): AreaValues {
  return {
    level: line?.level ?? '',
    text: line?.text ?? '',
    dissents: (line?.dissents ?? []).map(({ organisationSlug, level, reason }) => ({
      ...{ organisationSlug, level, reason },
    })),
  };
}

/** Whether two people's words for an area are the same. */
export const isSame = (one: AreaValues, other: AreaValues): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
