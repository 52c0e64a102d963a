import type { trends as swedish } from '../sv/trends';

export const trends: typeof swedish = {
  room: 'Over time',
  title: (municipality, from, to) => `${municipality} over time, ${from === to ? from : `${from}–${to}`}`,
  lead: 'The levels that the group agreed on, meeting by meeting and year by year.',
  noCause:
    'The pictures show what the group agreed on at its meetings. They do not say why a level changed, nor that a measure had an effect. Read them together with what went on around the group.',
  empty: 'The levels stand here once the group has locked its first picture of these years. Try other years.',
  municipality: 'Municipality',
  area: 'Area',
  allAreas: 'All areas',
  fromYear: 'From year',
  toYear: 'To year',
  show: 'Show',
  download: 'Download the table year by year (CSV)',
  howToRead: 'How to read the pictures',
  marks: [
    'Each square is a week with a meeting. The letter says the level: G calm, Y deviation (stripes), R serious (solid).',
    'Crossed squares: a month without meetings. Empty squares: no meeting that week.',
    'M: from that meeting another version of the template holds. Levels before and after may mean different things.',
    'A line under the squares with a number: something around the group, see the list at the end.',
    'Weeks follow ISO. The last days of December may belong to the first week of the next year, and a month has the weeks whose Thursday lies in it.',
  ],
  changeMark: 'M',
  changed: (name, version) => `new template: ${name}, version ${version}`,
  changedAt: (date, name, version) => `M ${date}: ${name}, version ${version}, came into use.`,
  monthsWithout: (months) =>
    months ? `Months without meetings: ${months}.` : 'Meetings were held every month.',
  restricted:
    'Collected and forwarded. Only the coordinator, the deputy and the municipal police officer see this area.',
  weekByWeek: 'Week by week',
  yearByYear: 'Year by year',
  asTable: (what) => `Show as a table: ${what.toLowerCase()}`,
  sentence: ({ area, from, to, meetings, green, yellow, red, last, lastWeek }) =>
    `${area}, ${from} to ${to}: ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}. Green at ${green}, yellow at ${yellow}, red at ${red}. Last ${last}, ${lastWeek}.`,
  noLevels: (area) => `${area}: no levels in these years.`,
  yearSentence: (area, { year, meetings, green, yellow, red }) =>
    `${area} ${year}: ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}, green at ${green}, yellow at ${yellow}, red at ${red}`,
  source: (date) =>
    `Source: the group's locked joint pictures, the latest revision of each.${date ? ` Last locked ${date}.` : ''}`,
  meetingCaption: (area) => `${area}: level at each meeting`,
  yearCaption: (area) => `${area}: number of meetings by level and year`,
  mark: 'To keep in mind',
  noteNumber: (number) => `around the group ${number}`,
  year: 'Year',
  meetings: 'Meetings',
  notes: 'Around the group',
  notesHelp:
    'What went on around the group in the period, such as a pandemic. That two things happened at the same time does not mean that one caused the other.',
  noNotes: 'Nothing is noted for these years. The coordinator adds it.',
  period: (start, end) => (end ? `${start}–${end}:` : `From ${start}:`),
  addNote: 'Add a note',
  addNoteDo: 'Add',
  changeNote: 'Change',
  changeNoteDo: 'Save the change',
  removeNote: 'Remove',
  removeNoteHelp:
    "The note disappears for all who read the municipality's levels over time. It cannot be undone.",
  removeNoteDo: 'Remove the note',
  periodStart: 'First day',
  periodEnd: 'Last day',
  periodEndHelp: 'Leave empty while it goes on.',
  noteText: 'What happened?',
  noteTextHelp: 'At most 500 characters. Never write about individuals, nor what it led to.',
  saved: 'Saved.',
};
