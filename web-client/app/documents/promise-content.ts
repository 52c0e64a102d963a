import type {
  ActivityStatus,
  Contact,
  Party,
  Period,
  PromiseState,
  PublicationState,
  RenewalKind,
} from './types';

export interface FollowUp {
  id: string;
  text: string;
  examples: string[];
  status: ActivityStatus | null;
  statusReason: string | null;
  count: number | null;
  countUnit: string | null;
  date: string | null;
  forum: string | null;
  /** False only for members: the public gets no other than published ones. */
  published: boolean;
}

export interface Activity {
  id: string;
  position: number;
  text: string;
  parties: Party[];
  /** Why the parties are as they are, where the source is unclear. */
  partyNote: string | null;
  target: string | null;
  frequency: string | null;
  frequencyExceptions: string | null;
  due: string | null;
  status: ActivityStatus;
  statusReason: string | null;
  direction: { id: string } | null;
  followUps: FollowUp[];
}

export interface RenewalEnd {
  id: string;
  text: string;
}

export interface Renewal {
  id: string;
  kind: RenewalKind;
  reason: string | null;
  from: RenewalEnd | null;
  to: RenewalEnd | null;
}

export interface Direction {
  id: string;
  position: number;
  text: string;
  area: string | null;
  followUps: FollowUp[];
  renewedAs: Renewal[];
  renewedFrom: Renewal[];
}

export interface Neighbour {
  number: number;
  title: string;
}

/** What a published version said. */
export interface VersionContent {
  title: string;
  directions: { text: string; activities: { text: string; parties: Party[] }[] }[];
  activities: { text: string; parties: Party[] }[];
}

/** A promise with all that its page shows, public and signed in alike. */
export interface PromiseContent {
  id: string;
  number: number;
  title: string;
  situationText: string | null;
  period: Period;
  state: PromiseState;
  endReason: string | null;
  publication: PublicationState;
  agreement: { title: string; note: string | null } | null;
  directions: Direction[];
  activities: Activity[];
  signatures: { role: string; place: string | null; date: string; present: string[] }[];
  adoptions: { body: string; date: string; paragraph: string | null; diaryNumber: string | null }[];
  followUpForum: string | null;
  followUpCadence: string | null;
  followUpMeasures: string[];
  previous: Neighbour | null;
  next: Neighbour | null;
  versions: { number: number; publishedAt: string; changeNote: string | null; content: VersionContent }[];
  source: string | null;
  municipality: { name: string; slug: string; contact: Contact };
  updatedAt: string;
  updatedByRole: string | null;
}

const followUp = 'id text examples status statusReason count countUnit date forum published';
const renewal = 'id kind reason from { id text } to { id text }';

/** The selection behind {@link PromiseContent}. */
export const promiseContent = `
  id number title situationText state endReason publication
  period { kind start end label }
  agreement { title note }
  directions {
    id position text area
    followUps { ${followUp} }
    renewedAs { ${renewal} }
    renewedFrom { ${renewal} }
  }
  activities {
    id position text parties partyNote target frequency frequencyExceptions due status statusReason
    direction { id }
    followUps { ${followUp} }
  }
  signatures { role place date present }
  adoptions { body date paragraph diaryNumber }
  followUpForum followUpCadence followUpMeasures
  previous { number title }
  next { number title }
  versions {
    number publishedAt changeNote
    content { title directions { text activities { text parties } } activities { text parties } }
  }
  source
  municipality { name slug contact { name url phone email } }
  updatedAt updatedByRole
`;
