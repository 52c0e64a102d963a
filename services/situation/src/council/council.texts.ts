import type { Texts } from '@medborgarlofte/platform/subgraph';

const missing = (sv: string, en: string) => ({
  sv: `Fyll i ${sv} innan du lämnar in.`,
  en: `Fill in ${en} before you deliver.`,
});

/** Expected failures about the council and what it orders, as people read them. */
export const councilTexts: Texts = {
  'council.changed': {
    sv: 'Någon annan har ändrat mötet. Läs vad som gäller nu och försök igen.',
    en: 'Somebody else has changed the meeting. Read what applies now and try again.',
  },
  'council.day-taken': {
    sv: 'Rådet har redan ett möte den dagen.',
    en: 'The council has a meeting that day already.',
  },
  'council.held': {
    sv: 'Mötet är avslutat och protokollet kan inte ändras.',
    en: 'The meeting is over and its minutes cannot be changed.',
  },
  'council.before-meeting': {
    sv: 'Rådet kan besluta tidigast på mötesdagen.',
    en: 'The council can decide on the day of the meeting at the earliest.',
  },
  'council.decided': { sv: 'Förslaget är redan avgjort.', en: 'The proposal has been decided already.' },
  'council.about-missing': {
    sv: 'Säg vilket förslag eller vilken brist beslutet gäller.',
    en: 'Say which proposal or deficiency the decision is about.',
  },
  'council.question-missing': {
    sv: 'Skriv frågan som ska besvaras.',
    en: 'Write the question to be answered.',
  },
  'council.due-missing': {
    sv: 'Säg till vilken dag verksamheten ska vara klar.',
    en: 'Say by which day the organisation is to be done.',
  },
  'inquiry.changed': {
    sv: 'Någon annan har ändrat texten. Jämför med den nya och spara igen.',
    en: 'Somebody else has changed the text. Compare with the new one and save again.',
  },
  'inquiry.not-to-assign': {
    sv: 'Uppdraget är redan lämnat, eller så har rådet inte beslutat om det.',
    en: 'It has been given to somebody already, or the council has not decided on it.',
  },
  'inquiry.not-to-write': {
    sv: 'Texten kan inte ändras nu: den är inlämnad eller avgjord.',
    en: 'The text cannot be changed now: it is delivered or settled.',
  },
  'inquiry.not-to-judge': {
    sv: 'Det finns inget inlämnat att ta ställning till.',
    en: 'Nothing has been delivered to judge.',
  },
  'inquiry.source-unknown': {
    sv: 'Något som texten ska vila på finns inte i kommunen. Välj bland det som finns i formuläret.',
    en: 'Something that the text is to rest on is not in the municipality. Choose among what the form offers.',
  },
  'inquiry.source-archived': {
    sv: 'Något som texten ska vila på är arkiverat. Ta det i bruk igen, eller välj något annat.',
    en: 'Something that the text is to rest on is archived. Take it into use again, or choose something else.',
  },
  'inquiry.victim-missing': missing('faktorer hos offer', 'factors on the side of victims'),
  'inquiry.offender-missing': missing('faktorer hos gärningspersoner', 'factors on the side of offenders'),
  'inquiry.place-missing': missing('faktorer hos objekt och plats', 'factors of object and place'),
  'inquiry.events-missing': missing('händelsekedjan', 'the chain of events'),
  'inquiry.sources-missing': missing('källorna', 'the sources'),
  'inquiry.notShown-missing': missing('vad underlaget inte visar', 'what it does not show'),
  'inquiry.summary-missing': missing('sammanfattningen för gruppen', 'the summary for the group'),
};
