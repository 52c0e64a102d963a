import { document } from './document';

export const pictureChanged = document<{ pictureChanged: { mark: string } }, { meetingId: string }>(`
  subscription PictureChanged($meetingId: ID!) {
    pictureChanged(meetingId: $meetingId) { mark }
  }
`);
