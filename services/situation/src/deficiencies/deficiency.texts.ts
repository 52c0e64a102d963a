import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures about deficiencies, as people read them. */
export const deficiencyTexts: Texts = {
  'organisation.unknown': {
    sv: 'Verksamheten finns inte i gruppen. Välj en som finns.',
    en: 'The organisation is not in the group. Choose one that is.',
  },
  'deficiency.changed': {
    sv: 'Någon annan har ändrat bristen. Läs vad som gäller nu och försök igen.',
    en: 'Somebody else has changed the deficiency. Read what applies now and try again.',
  },
  'deficiency.source-unknown': {
    sv: 'Bristen går inte att knyta till det du angav. Läs in sidan igen.',
    en: 'The deficiency cannot be tied to what you named. Load the page again.',
  },
  'deficiency.source-archived': {
    sv: 'Det du vill knyta bristen till är arkiverat. Ta det i bruk igen, eller notera bristen utan det.',
    en: 'What you want to tie the deficiency to is archived. Take it into use again, or note it without.',
  },
  'deficiency.organisation-missing': {
    sv: 'Välj vilken verksamhet du noterar bristen för.',
    en: 'Choose the organisation that you note the deficiency for.',
  },
  'deficiency.forwarded-note': {
    sv: 'Det här området samlas bara in och lämnas vidare. Skriv det i rapporten i stället.',
    en: 'This area is only collected and forwarded. Write it in the report instead.',
  },
  'deficiency.forwarded-only': {
    sv: 'Det här området samlas bara in och lämnas vidare. Välj att bevaka, eller ingen åtgärd med skäl.',
    en: 'This area is only collected and forwarded. Choose to watch it, or nothing with a reason.',
  },
  'deficiency.forwarded-owner': {
    sv: 'I det här området kan bara gruppen eller polisen ansvara.',
    en: 'In this area only the group or the police can be responsible.',
  },
  'deficiency.due-past': {
    sv: 'Datumet har redan varit. Välj i dag eller senare.',
    en: 'The date has passed. Choose today or later.',
  },
  'deficiency.reason-missing': {
    sv: 'Skriv varför. För en kartläggning eller orsaksanalys: skriv frågan som ska besvaras.',
    en: 'Say why. For a mapping or cause analysis: write the question to be answered.',
  },
  'deficiency.owner-missing': {
    sv: 'Välj vilken verksamhet som ansvarar, eller välj gruppen eller rådet.',
    en: 'Choose which organisation is responsible, or choose the group or the council.',
  },
  'deficiency.not-assessable': {
    sv: 'Bristen kan inte få ett nytt beslut nu: den är redan åtgärdad, återkopplad eller avslutad.',
    en: 'The deficiency cannot get a new decision now: it is handled, reported back or closed.',
  },
  'deficiency.inquiry-open': {
    sv: 'Vänta tills rådet har godkänt kartläggningen eller orsaksanalysen.',
    en: 'Wait until the council has accepted the mapping or cause analysis.',
  },
  'deficiency.not-to-handle': {
    sv: 'Det finns inget beslut om att åtgärda bristen nu.',
    en: 'There is no decision to handle the deficiency now.',
  },
  'deficiency.not-to-report-back': {
    sv: 'Bristen kan inte återkopplas än. Den ska först vara åtgärdad, bevakad eller utredd.',
    en: 'The deficiency cannot be reported back yet. First it must be handled, watched or looked into.',
  },
  'deficiency.not-closable': {
    sv: 'Återkoppla till den som noterade bristen innan du avslutar den.',
    en: 'Report back to whoever noted the deficiency before you close it.',
  },
};
