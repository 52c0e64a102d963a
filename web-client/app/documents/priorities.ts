import { document } from './document';
import type { Connection, LevelCode, Period, Trend, UserError } from './types';

export type HandledAs = 'HANDLED_NOW' | 'WATCHED' | 'PROPOSED' | 'LOOKED_INTO';

export interface Priority {
  id: string;
  areaName: string;
  text: string;
  reason: string | null;
  agreedOn: string;
  version: number;
}

/** The page that members and an organisation's staff share. */
export interface CurrentPriorities {
  meetingDate: string | null;
  fictitious: boolean;
  levels: {
    areaCode: string;
    areaName: string;
    level: LevelCode;
    previousLevel: LevelCode | null;
    trend: Trend;
  }[];
  agreed: Priority[];
  work: {
    areaCode: string;
    areaName: string;
    handledAs: HandledAs;
    count: number | null;
    fewerThan: number | null;
  }[];
}

const shared = `meetingDate fictitious
  levels { areaCode areaName level previousLevel trend }
  agreed { id areaName text reason agreedOn version }
  work { areaCode areaName handledAs count fewerThan }`;

export interface PriorityLink {
  id: string;
  organisationName: string;
  createdAt: string;
  expiresOn: string;
}

export const memberPriorities = document<
  { municipality: { id: string; name: string; slug: string; priorities: CurrentPriorities | null } | null },
  { slug: string }
>(`
  query MemberPriorities($slug: String!) {
    municipality(by: { slug: $slug }) { id name slug priorities { ${shared} } }
  }
`);

/** What whoever makes secret addresses needs: those there are, and the organisations one may make them for. */
export const priorityLinks = document<
  {
    municipality: {
      priorityLinks: Connection<PriorityLink> | null;
      organisations: Connection<{ slug: string; name: string }>;
      templates: Connection<{
        areas: { id: string; name: string; mode: 'REPORT' | 'COLLECT_AND_FORWARD' }[];
      }> | null;
    } | null;
    viewer: { memberships: { role: string; organisation: { slug: string; name: string } | null }[] } | null;
  },
  { slug: string }
>(`
  query PriorityLinks($slug: String!) {
    municipality(by: { slug: $slug }) {
      priorityLinks(first: 100) { nodes { id organisationName createdAt expiresOn } }
      organisations(first: 100) { nodes { slug name } }
      templates(last: 1) { nodes { areas { id name mode } } }
    }
    viewer { memberships { role organisation { slug name } } }
  }
`);

/** The same page behind a secret address. */
export const prioritiesByLink = document<
  { priorities: (CurrentPriorities & { municipality: { name: string; slug: string } }) | null },
  { secret: string }
>(`
  query PrioritiesByLink($secret: String!) {
    priorities(secret: $secret) { ${shared} municipality { name slug } }
  }
`);

export interface PromisedDirections {
  number: number;
  title: string;
  period: Period;
  directions: { id: string; text: string }[];
}

/** What is promised and published: its directions are what has been decided to work on. */
export const promisedDirections = document<
  { municipality: { promises: Connection<PromisedDirections> | null } | null },
  { slug: string }
>(`
  query PromisedDirections($slug: String!) {
    municipality(by: { slug: $slug }) {
      promises(last: 5) { nodes { number title period { kind start end label } directions { id text } } }
    }
  }
`);

interface PriorityAnswer {
  priority: { id: string } | null;
  userErrors: UserError[];
}
const answer = 'priority { id } userErrors { code message path }';

export const addPriority = document<
  { addPriority: PriorityAnswer },
  { input: { areaId: string; text: string; reason: string | null; idempotencyKey: string } }
>(`mutation AddPriority($input: AddPriorityInput!) { addPriority(input: $input) { ${answer} } }`);

export const changePriority = document<
  { changePriority: PriorityAnswer },
  { input: { priorityId: string; expectedVersion: number; text: string; reason: string | null } }
>(`mutation ChangePriority($input: ChangePriorityInput!) { changePriority(input: $input) { ${answer} } }`);

export const endPriority = document<
  { endPriority: PriorityAnswer },
  { input: { priorityId: string; expectedVersion: number } }
>(`mutation EndPriority($input: EndPriorityInput!) { endPriority(input: $input) { ${answer} } }`);

export const createPriorityLink = document<
  { createPriorityLink: { secret: string | null; userErrors: UserError[] } },
  { input: { municipalityId: string; organisationSlug: string; expiresOn: string | null } }
>(`
  mutation CreatePriorityLink($input: CreatePriorityLinkInput!) {
    createPriorityLink(input: $input) { secret userErrors { code message path } }
  }
`);

export const revokePriorityLink = document<
  { revokePriorityLink: { userErrors: UserError[] } },
  { input: { priorityLinkId: string } }
>(`
  mutation RevokePriorityLink($input: RevokePriorityLinkInput!) {
    revokePriorityLink(input: $input) { userErrors { code message path } }
  }
`);
