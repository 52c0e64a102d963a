import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures about current priorities, as people read them. */
export const priorityTexts: Texts = {
  'priority.changed': {
    sv: 'Någon annan har ändrat prioriteringen. Läs vad som gäller nu och försök igen.',
    en: 'Somebody else has changed the priority. Read what applies now and try again.',
  },
  'priority.ended': {
    sv: 'Prioriteringen gäller inte längre. Lägg till en ny.',
    en: 'The priority no longer holds. Add a new one.',
  },
  'priority.forwarded-only': {
    sv: 'Det här området samlas bara in och lämnas vidare. Välj ett annat område.',
    en: 'This area is only collected and forwarded. Choose another area.',
  },
  'priority.too-many': {
    sv: 'Högst {most} prioriteringar kan gälla samtidigt. Avsluta en först.',
    en: 'At most {most} priorities can hold at once. End one first.',
  },
  'priority-link.too-many': {
    sv: 'Verksamheten har redan {most} länkar. Dra tillbaka en först.',
    en: 'The organisation has {most} links already. Revoke one first.',
  },
  'priority-link.days': {
    sv: 'Välj en sista dag från i dag och högst ett år fram.',
    en: 'Choose a last day from today and a year ahead at most.',
  },
};
