import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures, as people read them. */
export const texts: Texts = {
  'period.order': {
    sv: 'Sista dagen måste vara samma dag som den första eller senare.',
    en: 'The last day must be the first day or later.',
  },
  'evaluation.changed': {
    sv: 'Någon annan har ändrat utvärderingen. Läs den igen och försök sedan på nytt.',
    en: 'Somebody else has changed the evaluation. Read it again, then try once more.',
  },
  'evaluation.published': {
    sv: 'Utvärderingen är publicerad. Dra tillbaka den innan du lägger till rekommendationer.',
    en: 'The evaluation is published. Withdraw it before you add recommendations.',
  },
  'evaluation.already-published': {
    sv: 'Utvärderingen är redan publicerad.',
    en: 'The evaluation is published already.',
  },
  'evaluation.not-published': {
    sv: 'Utvärderingen är inte publicerad.',
    en: 'The evaluation is not published.',
  },
  'evaluation.too-many': {
    sv: 'En utvärdering rymmer högst {most} rekommendationer.',
    en: 'An evaluation holds {most} recommendations at most.',
  },
  'recommendation.changed': {
    sv: 'Någon annan har ändrat rekommendationen. Jämför med den nya texten och spara igen.',
    en: 'Somebody else has changed the recommendation. Compare with the new text and save again.',
  },
  'recommendation.number': { sv: 'Skriv numret som 1 eller 1a.', en: 'Write the number as 1 or 1a.' },
  'recommendation.exists': {
    sv: 'Numret {number} finns redan i utvärderingen.',
    en: 'The evaluation has a number {number} already.',
  },
  'recommendation.no-parent': {
    sv: 'Lägg till rekommendation {parent} först; {number} hör under den.',
    en: 'Add recommendation {parent} first; {number} belongs under it.',
  },
  'recommendation.transition': {
    sv: 'Det steget går inte att ta härifrån. En rekommendation tas emot, antas eller avvisas, pågår och blir klar.',
    en: 'That step is not possible from here. A recommendation is received, accepted or declined, ongoing and done.',
  },
  'recommendation.answer-needed': {
    sv: 'Svara på rekommendationen innan du avvisar den.',
    en: 'Answer the recommendation before you decline it.',
  },
  'recommendation.evidence-needed': {
    sv: 'Skriv vad som visar att rekommendationen är genomförd.',
    en: 'Say what shows that the recommendation has been carried out.',
  },
  'recommendation.closed': {
    sv: 'Rekommendationen är klar och svaret kan inte längre ändras.',
    en: 'The recommendation is done and its answer can no longer be changed.',
  },
};
