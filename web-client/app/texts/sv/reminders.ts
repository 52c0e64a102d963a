/** When organisations are reminded of a missing report by themselves. */
export const reminders = {
  title: 'Påminnelser',
  what: 'Den verksamhet som inte har rapporterat får ett mejl. Mejlet säger bara att något väntar, aldrig vad. Du kan också påminna själv, från mötet.',
  hoursBefore: 'Timmar före sista rapportdag',
  hoursAfter: 'Timmar efter sista rapportdag',
  emptyHelp: 'Lämna tomt om ingen påminnelse ska gå ut då.',
  atDeadline: 'Påminn när tiden går ut',
  quietFrom: 'Skicka inget från klockan',
  quietTo: 'Börja skicka igen klockan',
  quietHelp: 'Det som skulle ha gått ut under tiden skickas efteråt.',
  workdaysOnly: 'Skicka bara på vardagar, inte helger och helgdagar',
  yes: 'Ja',
  no: 'Nej',
  save: 'Spara påminnelserna',
};

/** When mails go out that gather what waits. */
export const digests = {
  title: 'Samlade mejl',
  what: 'Varje plats i gruppen får högst ett mejl om dagen när något nytt väntar: en rapport att komplettera, ett flyttat möte, en ny lägesbild. Mejlet säger hur mycket som väntar och var, aldrig vad. Det som står kvar nämns igen efter en vecka. Inget skickas under tiden som du har valt för påminnelser.',
  cadence: 'Hur ofta',
  cadences: { DAILY: 'En gång om dagen', WEEKLY: 'En gång i veckan', NEVER: 'Aldrig' },
  weekday: 'Veckodag',
  weekdayHelp: 'Gäller när du har valt en gång i veckan. Är dagen en helgdag skickas det nästa vardag.',
  hour: 'Tidigast klockan',
  hourHelp: 'Svensk tid. Hamnar den under tiden då inget skickas flyttas den till närmaste timme utanför.',
  councilEmail: 'Adress till rådet',
  councilHelp: 'En funktions adress, till exempel rådets sekreterare. Lämna tomt om rådet inte ska få mejl.',
  countyEmail: 'Adress till länsstyrelsen',
  countyHelp:
    'Dit går besked om att en månadsrapport är skickad, så länge länsstyrelsen har rätt att läsa dem. Lämna tomt om inget ska gå dit.',
  save: 'Spara samlade mejl',
};
