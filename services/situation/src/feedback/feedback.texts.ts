import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures about feedback, as people read them. */
export const feedbackTexts: Texts = {
  'feedback.changed': {
    sv: 'Någon annan har ändrat återkopplingen. Läs vad som gäller nu och försök igen.',
    en: 'Somebody else has changed the feedback. Read what applies now and try again.',
  },
  'feedback.superseded': {
    sv: 'Lägesbilden har rättats sedan dess. Skriv i återkopplingen på den nya versionen.',
    en: 'The joint picture has been corrected since. Write in the feedback on the new revision.',
  },
  'feedback.given': {
    sv: 'Återkopplingen är redan lämnad. Skriv en mening om du vill lägga till något.',
    en: 'The feedback is given already. Write a sentence if you want to add something.',
  },
  'feedback.noted': {
    sv: 'Återkopplingen har redan en mening, som kan vara läst. Den ändras inte.',
    en: 'The feedback has a sentence already, which may have been read. It does not change.',
  },
};
