import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures about surveys, safety walks and measurements, as people read them. */
export const knowledgeTexts: Texts = {
  'knowledge.changed': {
    sv: 'Någon annan har ändrat det här. Jämför med vad som gäller nu och spara igen.',
    en: 'Somebody else has changed this. Compare with what applies now and save again.',
  },
  'knowledge.organisation-missing': {
    sv: 'Välj vilken verksamhet du lägger in det för.',
    en: 'Choose the organisation that you enter it for.',
  },
  'knowledge.rested-on': {
    sv: 'Något vilar på det här, så det kan inte tas bort. Arkivera det i stället.',
    en: 'Something rests on this, so it cannot be removed. Archive it instead.',
  },
  'walk.ahead': {
    sv: 'Dagen har inte varit än. Lägg in vandringen när den är gjord.',
    en: 'That day has not been yet. Add the walk when it has been made.',
  },
  'observation.due-before-walk': {
    sv: 'Datumet ligger före vandringen. Välj ett senare.',
    en: 'The date is before the walk. Choose a later one.',
  },
  'observation.outcome-missing': {
    sv: 'Skriv vad som gjordes, eller varför inget görs.',
    en: 'Say what was done, or why nothing is.',
  },
  'observation.settled-outside': {
    sv: 'Dagen ska ligga mellan vandringen och i dag.',
    en: 'The day must lie between the walk and today.',
  },
  'observation.too-many': {
    sv: 'Vandringen har redan 100 iakttagelser. Fler går inte att lägga in.',
    en: 'The walk has 100 observations already. No more can be added.',
  },
  'measurement.rhythm-fixed': {
    sv: 'Takten kan inte ändras när en omgång är inlagd. Lägg till en ny mätning i stället.',
    en: 'The rhythm cannot be changed once a round stands. Add a new measurement instead.',
  },
  'measurement.first-due': {
    sv: 'Första omgången ska ligga högst tio år tillbaka och högst ett år fram.',
    en: 'The first round may lie ten years back and one year ahead at most.',
  },
  'round.unknown': {
    sv: 'Mätningen har ingen omgång den dagen. Läs in sidan igen.',
    en: 'The measurement has no round on that day. Load the page again.',
  },
  'round.n-without-value': {
    sv: 'Utan värde finns inget underlag att räkna. Lämna antalet tomt.',
    en: 'Without a value there is nothing it rests on. Leave the number empty.',
  },
  'round.why-missing': {
    sv: 'Skriv värdet, eller varför omgången inte mättes.',
    en: 'Write the value, or why the round was not measured.',
  },
  'round.not-whole': {
    sv: 'Mätningen räknar människor eller händelser. Skriv ett helt tal, 0 eller mer.',
    en: 'The measurement counts people or events. Write a whole number, 0 or more.',
  },
  'round.ahead': {
    sv: 'Den dagen har inte varit än. Skriv dagen för mätningen.',
    en: 'That day has not been yet. Write the day of the measurement.',
  },
  'survey.order': {
    sv: 'Sista dagen ligger före den första.',
    en: 'The last day comes before the first one.',
  },
  'survey.open-representative': {
    sv: 'En öppen enkät kan aldrig vara representativ: vi vet inget om dem som inte svarade.',
    en: 'An open survey can never be representative: nothing is known of those who did not answer.',
  },
  'survey.open-invited': {
    sv: 'Ingen bjuds in till en öppen enkät. Lämna antalet inbjudna tomt, eller välj en annan metod.',
    en: 'Nobody is invited to an open survey. Leave the number of invited empty, or choose another method.',
  },
  'survey.representative-invited': {
    sv: 'Skriv hur många som bjöds in. Utan det går det inte att säga att enkäten är representativ.',
    en: 'Say how many were invited. Without it the survey cannot be said to be representative.',
  },
  'survey.more-than-invited': {
    sv: 'Fler har svarat än som bjöds in. Rätta ett av talen.',
    en: 'More have answered than were invited. Correct one of the numbers.',
  },
  'survey.answered-others': {
    sv: 'En annan verksamhet har lagt in enkätens siffror. Bara den, samordnaren och ersättaren kan ändra hur många som svarade.',
    en: 'Another organisation has entered the numbers. Only it, the coordinator and the deputy can change how many answered.',
  },
  'survey.more-than-answered': {
    sv: 'Ett svar har fler än alla som svarade. Rätta talet.',
    en: 'An answer has more than all who answered. Correct the number.',
  },
};
