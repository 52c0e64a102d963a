import { registerEnumType } from 'type-graphql';

export enum SurveyMethod {
  WEB_OPEN = 'WEB_OPEN',
  WEB_SAMPLE = 'WEB_SAMPLE',
  POSTAL = 'POSTAL',
  INTERVIEWS = 'INTERVIEWS',
  STREET_DIALOGUE = 'STREET_DIALOGUE',
  SCHOOL = 'SCHOOL',
}
registerEnumType(SurveyMethod, {
  name: 'SurveyMethod',
  description: 'How people were asked',
  valuesConfig: {
    WEB_OPEN: { description: 'On the web, open to whoever wanted to answer; never representative (R28)' },
    WEB_SAMPLE: { description: 'On the web, to people who were drawn or all of a group' },
    POSTAL: { description: 'By post, to people who were drawn or all of a group' },
    INTERVIEWS: { description: 'Interviews with people who were chosen' },
    STREET_DIALOGUE: {
      description: 'Talks with whoever came by, at a square or a meeting; never representative (R28)',
    },
    SCHOOL: { description: 'In class, to the pupils of schools' },
  },
});
