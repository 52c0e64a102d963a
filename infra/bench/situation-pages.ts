import { encodeId } from '@medborgarlofte/platform/ids';

/** What of the answers is looked at. */
interface Answer {
  _entities: {
    openMeetings: { nodes: { duties: { lastLevels: unknown[] }[] }[] };
    levelHistory: { areas: { points: unknown[] }[] };
    jointPictures: { nodes: unknown[] };
    monthlyDelivery: { report: unknown };
  }[];
  meeting: { reports: { nodes: unknown[] }; areaHistory: unknown[] };
}

/** A page as a person opens it, with what it asks the situation service for. */
export interface BenchPage {
  name: string;
  /** Only the municipalities that let the county read. */
  granted?: boolean;
  group(tenant: string): string;
  request(tenant: string, meeting: string): { query: string; variables: Record<string, unknown> };
  /** Whether the answer is the one that is meant to be measured. */
  holds(data: Answer): boolean;
}

const municipality = (fields: string) =>
  `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { ${fields} } } }`;
const about = (...tenants: string[]) => ({
  m: tenants.map((tenant) => ({ __typename: 'Municipality', id: encodeId('Municipality', tenant) })),
});

const reporting = `openMeetings(first: 6) { nodes { id date week reportDeadline
  template { levels { code definition } areas { id name helpText mode counts { code label unit maximum } } }
  duties { organisationSlug organisationName overdue lastLevels { area { id } level meetingDate }
    report { id state version areas { area { id } level text counts { code value } } } } } }
  namedPlaces(first: 100) { nodes { id name } } signposts { concernText faultText }`;

const meetingScreen = `query ($id: ID!) { meeting(id: $id) { id date week state organisations { slug name }
  areaHistory { area { id name helpText mode } levels { meetingDate level } numbers { label unit points { meetingDate value } } }
  jointPicture { id state version areas { area { id name } level text dissents { organisationSlug level reason } } viewerCan { edit lock } }
  reporting { organisationSlug organisationName state submittedAt late remindedAt }
  reports(first: 40) { nodes { id organisationSlug organisationName version viewerCan { return } comments(first: 20) { nodes { text } }
    areas { area { id } level previousLevel text levelChangeReason counts { label unit value } } } } } }`;

const trend = (from: string) => `levelHistory(from: "${from}") { from to updatedAt monthsWithoutMeetings
  templateChanges { meetingDate versionNumber } contextNotes { text periodStart periodEnd }
  areas { code name restricted points { meetingDate week level fictitious } years { year green yellow red meetings } } }`;

const delivery = `monthlyDelivery { month dueDate status sentAt report { id state versionNumber comments { totalCount } } }`;

const list = `jointPictures(last: 5) { totalCount nodes { id state meeting { week date } areas { area { name } level previousLevel trend } } }`;

const tenYearsBack = `${new Date().getFullYear() - 9}-01-01`;

/** What people wait for most often, and what reads furthest back. */
export const pages: BenchPage[] = [
  {
    name: "the reporter's page",
    group: (tenant) => `/municipality/${tenant}/organisation/org-1/reporter`,
    request: (tenant) => ({ query: municipality(reporting), variables: about(tenant) }),
    holds: ({ _entities: [found] }) => found!.openMeetings.nodes[0]!.duties[0]!.lastLevels.length >= 4,
  },
  {
    name: 'the meeting screen',
    group: (tenant) => `/municipality/${tenant}/coordinator`,
    request: (_, id) => ({ query: meetingScreen, variables: { id } }),
    holds: ({ meeting }) => meeting.reports.nodes.length === 11 && meeting.areaHistory.length === 5,
  },
  {
    name: 'levels over ten years',
    group: (tenant) => `/municipality/${tenant}/coordinator`,
    request: (tenant) => ({ query: municipality(trend(tenYearsBack)), variables: about(tenant) }),
    holds: ({ _entities: [found] }) => found!.levelHistory.areas[0]!.points.length > 200,
  },
  {
    name: "the county's list of monthly reports",
    granted: true,
    group: () => '/county/19/county-coordinator',
    request: () => ({ query: municipality(delivery), variables: about('1001', '1002', '1003') }),
    holds: ({ _entities: found }) => found.every(({ monthlyDelivery }) => monthlyDelivery.report),
  },
  {
    name: "the county's list of joint pictures",
    granted: true,
    group: () => '/county/19/county-coordinator',
    request: () => ({ query: municipality(list), variables: about('1001', '1002', '1003') }),
    holds: ({ _entities: found }) => found.every(({ jointPictures }) => jointPictures.nodes.length === 5),
  },
];
