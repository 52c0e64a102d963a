import type { Texts } from '@medborgarlofte/platform/subgraph';

/** Expected failures, as people read them. */
export const texts: Texts = {
  'evidence.unknown': {
    sv: 'Det som inriktningen ska vila på finns inte i kommunen. Välj något av det som finns i formuläret.',
    en: 'What the direction is to rest on is not in the municipality. Choose something that the form offers.',
  },
  'promise.changed': {
    sv: 'Någon annan har ändrat löftet. Jämför med den nya texten och spara igen.',
    en: 'Somebody else has changed the promise. Compare with the new text and save again.',
  },
  'promise.change-note': {
    sv: 'Löftet är publicerat. Skriv vad som ändras och varför.',
    en: 'The promise is published. Say what changes and why.',
  },
  'promise.closed': {
    sv: 'Löftet är förnyat eller avslutat och kan inte ändras.',
    en: 'The promise has been renewed or ended and cannot be changed.',
  },
  'promise.decided': {
    sv: 'Löftet är beslutat eller uppföljt. Delar kan bara tas bort i ett utkast eller förslag.',
    en: 'The promise has been decided or followed up. Parts can only be removed from a draft or proposal.',
  },
  'promise.part-followed-up': {
    sv: 'Delen har följts upp och kan inte tas bort.',
    en: 'The part has been followed up and cannot be removed.',
  },
  'promise.not-draft': { sv: 'Löftet är redan föreslaget.', en: 'The promise has been proposed already.' },
  'promise.empty': {
    sv: 'Löftet är tomt. Lägg till minst en inriktning eller aktivitet.',
    en: 'The promise is empty. Add at least one direction or activity.',
  },
  'promise.not-proposed': {
    sv: 'Löftet är ett utkast. Föreslå det först.',
    en: 'The promise is a draft. Propose it first.',
  },
  'promise.is-published': {
    sv: 'Löftet är redan publicerat.',
    en: 'The promise has been published already.',
  },
  'promise.not-published': { sv: 'Löftet är inte publicerat.', en: 'The promise is not published.' },
  'promise.not-begun': {
    sv: 'Löftets period har inte börjat. Följ upp det när den har börjat.',
    en: "The promise's period has not begun. Follow it up when it has.",
  },
  'promise.not-followed-up': {
    sv: 'Löftet är inte uppföljt. Publicera uppföljningen först.',
    en: 'The promise has not been followed up. Publish the follow-up first.',
  },
  'promise.is-renewed': {
    sv: 'Nästa löfte finns redan som utkast. Arbeta vidare i det.',
    en: 'The next promise exists as a draft already. Go on with that one.',
  },
  'promise.number-taken': {
    sv: 'Numret är upptaget. Välj ett annat eller lämna fältet tomt.',
    en: 'The number is taken. Choose another one or leave it out.',
  },
  'promise.signing-begun': {
    sv: 'Någon har redan undertecknat. Antalet underskrifter kan inte ändras.',
    en: 'Somebody has signed already. How many must sign cannot be changed.',
  },
  'period.days': {
    sv: 'Ange periodens första och sista dag.',
    en: 'Give the first and the last day of the period.',
  },
  'period.order': {
    sv: 'Sista dagen måste vara samma dag som den första eller senare.',
    en: 'The last day must be the first day or later.',
  },
  'period.too-long': { sv: 'En period får vara högst tio år.', en: 'A period lasts ten years at most.' },
  'period.years': {
    sv: 'Ange hur många år löftet gäller från sista underskriften.',
    en: 'Say how many years the promise holds from the last signature.',
  },
  'period.no-years': {
    sv: 'Antal år anges bara när perioden räknas från sista underskriften.',
    en: 'Years are given only where the period runs from the last signature.',
  },
  'period.from-signatures': {
    sv: 'Dagarna räknas ut från underskrifterna. Lämna dem tomma.',
    en: 'The days are computed from the signatures. Leave them out.',
  },
  'date.ahead': { sv: 'Dagen kan inte ligga i framtiden.', en: 'The day cannot be in the future.' },
  'direction.too-many': {
    sv: 'Ett löfte har högst 50 inriktningar.',
    en: 'A promise has 50 directions at most.',
  },
  'activity.too-many': {
    sv: 'Ett löfte har högst 200 aktiviteter.',
    en: 'A promise has 200 activities at most.',
  },
  'activity.unstated-alone': {
    sv: 'Välj antingen vilka som ansvarar eller att det inte framgår.',
    en: 'Choose either who answers for it or that it is not stated.',
  },
  'activity.reason': { sv: 'Skriv varför det inte genomfördes.', en: 'Say why it was not done.' },
  'follow-up.status': {
    sv: 'Bara en aktivitet har en status. Beskriv inriktningen i ord och exempel.',
    en: 'Only an activity has a status. Tell of the direction in words and examples.',
  },
  'follow-up.none': {
    sv: 'Det finns ingen ny uppföljning att publicera.',
    en: 'There is no new follow-up to publish.',
  },
  'follow-up.too-many': {
    sv: 'Delen har redan 100 uppföljningar.',
    en: 'The part has 100 follow-ups already.',
  },
  'renewal.directions': {
    sv: 'Nämn löftets egna inriktningar, en gång var.',
    en: "Name the promise's own directions, once each.",
  },
  'renewal.all-directions': {
    sv: 'Säg vad som händer med varje inriktning.',
    en: 'Say what becomes of every direction.',
  },
  'renewal.kind': {
    sv: 'Välj fortsatt, förstärkt, utvecklad, ordinarie verksamhet eller avslutad.',
    en: 'Choose continued, reinforced, developed, ordinary operations or ended.',
  },
  'renewal.origin': {
    sv: 'En tillagd inriktning är antingen ny eller återupptagen.',
    en: 'A direction that is added is either new or resumed.',
  },
  'renewal.reason': { sv: 'Skriv varför inriktningen avslutas.', en: 'Say why the direction is given up.' },
  'agreement.changed': {
    sv: 'Någon annan har ändrat överenskommelsen. Jämför med den nya texten och spara igen.',
    en: 'Somebody else has changed the agreement. Compare with the new text and save again.',
  },
  'agreement.dates': {
    sv: 'Sista dagen måste vara samma dag som den första eller senare.',
    en: 'The last day must be the first day or later.',
  },
};
