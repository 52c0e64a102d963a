import type { DeficiencySource } from './deficiencies';

/** What a deficiency was seen in, as far as the reader may see it. */
export interface Seen {
  source: DeficiencySource;
  picture: { id: string; meetingDate: string; supersededBy: { id: string } | null } | null;
  survey: { id: string; title: string; archivedOn: string | null } | null;
  observation: {
    seen: string;
    safetyWalk: { id: string; date: string; archivedOn: string | null; place: { name: string } | null };
  } | null;
  measurement: { id: string; title: string; archivedOn: string | null } | null;
}

export const seenIn = `
  source
  picture { id meetingDate supersededBy { id } }
  survey { id title archivedOn }
  observation { seen safetyWalk { id date archivedOn place { name } } }
  measurement { id title archivedOn }`;
