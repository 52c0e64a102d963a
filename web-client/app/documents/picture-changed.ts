import { document } from './document';

export interface PictureChange {
  revision: number;
  version: number;
}

export const pictureChanged = document<{ pictureChanged: PictureChange }, { meetingId: string }>(`
  subscription PictureChanged($meetingId: ID!) {
    pictureChanged(meetingId: $meetingId) { revision version }
  }
`);
