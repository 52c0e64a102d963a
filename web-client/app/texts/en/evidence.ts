import type { evidence as swedish } from '../sv/evidence';

/** What the directions of a promise rest on. */
export const evidence: typeof swedish = {
  title: 'What the directions rest on',
  lead: "Only the municipality's own people see this. It is not on the page that residents see.",
  none: 'Nothing is stated.',
  hidden: (n: number) => (n === 1 ? '1 thing that you may not read' : `${n} things that you may not read`),
  change: 'Change what it rests on',
  formTitle: 'Change what the direction rests on',
  formLead:
    'Tick what the direction answers to: joint pictures, deficiencies, mappings and analyses, surveys, safety walks and measurements.',
  pictures: 'Joint pictures',
  deficiencies: 'Deficiencies',
  inquiries: 'Mappings and analyses',
  picture: (date: string) => `The joint picture of ${date}`,
  superseded: 'replaced by a newer version',
  deficiency: 'Deficiency',
  survey: 'Survey',
  measurement: 'Measurement',
  nothingToChoose: 'There is nothing to choose here.',
  notAll: 'There are more, which cannot be chosen here.',
  ticked: 'Included',
  empty: 'Not included',
  changeNote: 'What has changed, and why?',
  changeNoteHelp: 'The promise is published. The note stands among its versions.',
  save: 'Save what it rests on',
  saved: 'What it rests on has been saved.',
};
