import type { digests as swedishDigests, reminders as swedish } from '../sv/reminders';

/** When organisations are reminded of a missing report by themselves. */
export const reminders: typeof swedish = {
  title: 'Reminders',
  what: 'An organisation that has not reported gets a mail. It says that something waits, never what. You can also remind by hand, from the meeting.',
  hoursBefore: 'Hours before reports are due',
  hoursAfter: 'Hours after reports are due',
  emptyHelp: 'Leave empty for no reminder then.',
  atDeadline: 'Remind when reports are due',
  quietFrom: 'Send nothing from',
  quietTo: 'Send again from',
  quietHelp: 'What would have gone out in the meantime is sent afterwards.',
  workdaysOnly: 'Send on working days only, not on weekends and holidays',
  yes: 'Yes',
  no: 'No',
  save: 'Save reminders',
};

/** When mails go out that gather what waits. */
export const digests: typeof swedishDigests = {
  title: 'Digests by mail',
  what: 'Each seat in the group gets one mail a day at most when something new waits: a report to complete, a meeting that was moved, a new picture. The mail says how much waits and where, never what. What stays open is mentioned again after a week. Nothing is sent in the quiet times that you chose for reminders.',
  cadence: 'How often',
  cadences: { DAILY: 'Once a day', WEEKLY: 'Once a week', NEVER: 'Never' },
  weekday: 'Day of the week',
  weekdayHelp: 'Holds for once a week. When the day is a holiday, it is sent the next working day.',
  hour: 'Not before',
  hourHelp: 'Swedish time, by the hour. Within quiet times it moves to the nearest hour outside them.',
  councilEmail: "The council's address",
  councilHelp:
    "A function's address, such as the council's secretary. Leave empty for no mail to the council.",
  countyEmail: "The county board's address",
  countyHelp:
    'It is told when a monthly report was sent, as long as the county board may read them. Leave empty for no mail there.',
  save: 'Save digests',
};
