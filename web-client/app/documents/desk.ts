import { document } from './document';
import type {
  Connection,
  Period,
  PictureState,
  PromiseState,
  PublicationState,
  LevelCode,
  Trend,
} from './types';

export interface DeskPromise {
  number: number;
  title: string;
  state: PromiseState;
  publication: PublicationState;
  period: Period;
  viewerCan: { publish: boolean };
}

export interface DeskPicture {
  id: string;
  state: PictureState;
  fictitious: boolean;
  meeting: { week: string; date: string };
  areas: { area: { name: string }; level: LevelCode; previousLevel: LevelCode | null; trend: Trend }[];
}

export const deskPromises = document<
  { municipality: { promises: Connection<DeskPromise> | null } | null },
  { slug: string }
>(`
  query DeskPromises($slug: String!) {
    municipality(by: { slug: $slug }) {
      promises(first: 100) {
        nodes { number title state publication period { kind start end label } viewerCan { publish } }
      }
    }
  }
`);

export const deskPictures = document<
  { municipality: { jointPictures: Connection<DeskPicture> | null } | null },
  { slug: string; last: number }
>(`
  query DeskPictures($slug: String!, $last: Int!) {
    municipality(by: { slug: $slug }) {
      jointPictures(last: $last) {
        nodes {
          id state fictitious
          meeting { week date }
          areas { area { name } level previousLevel trend }
        }
      }
    }
  }
`);

export interface DeskMeeting {
  id: string;
  date: string;
  week: string;
  state: 'PLANNED' | 'HELD' | 'CANCELLED';
}

export const deskMeetings = document<
  { municipality: { meetings: Connection<DeskMeeting> | null } | null },
  { slug: string; year: number }
>(`
  query DeskMeetings($slug: String!, $year: Int!) {
    municipality(by: { slug: $slug }) { meetings(first: 60, year: $year) { nodes { id date week state } } }
  }
`);
