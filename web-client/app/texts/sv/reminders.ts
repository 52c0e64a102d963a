/** When organisations are reminded of a missing report by themselves. */
export const reminders = {
  title: 'Påminnelser',
  what: 'Den verksamhet som inte har rapporterat får ett mejl. Mejlet säger bara att något väntar, aldrig vad. Du kan också påminna själv, från mötet.',
  hoursBefore: 'Timmar före sista rapportdag',
  hoursAfter: 'Timmar efter sista rapportdag',
  emptyHelp: 'Lämna tomt om ingen påminnelse ska gå ut då.',
  atDeadline: 'Påminn när tiden går ut',
  quietFrom: 'Skicka inget från klockan',
  quietTo: 'Skicka inget till klockan',
  quietHelp: 'Det som skulle ha gått ut under tiden skickas efteråt.',
  workdaysOnly: 'Skicka bara på vardagar, inte helger och helgdagar',
  yes: 'Ja',
  no: 'Nej',
  save: 'Spara påminnelser',
};
