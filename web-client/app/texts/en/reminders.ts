import type { reminders as swedish } from '../sv/reminders';

/** When organisations are reminded of a missing report by themselves. */
export const reminders: typeof swedish = {
  title: 'Reminders',
  what: 'An organisation that has not reported gets a mail. It says that something waits, never what. You can also remind by hand, from the meeting.',
  hoursBefore: 'Hours before reports are due',
  hoursAfter: 'Hours after reports are due',
  emptyHelp: 'Leave empty for no reminder then.',
  atDeadline: 'Remind when reports are due',
  quietFrom: 'Send nothing from',
  quietTo: 'Send nothing until',
  quietHelp: 'What would have gone out in the meantime is sent afterwards.',
  workdaysOnly: 'Send on working days only, not on weekends and holidays',
  yes: 'Yes',
  no: 'No',
  save: 'Save reminders',
};
