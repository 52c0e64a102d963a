import { registerEnumType } from 'type-graphql';

export enum DeficiencySource {
  REPORT = 'REPORT',
  PICTURE = 'PICTURE',
  SURVEY = 'SURVEY',
  WALK = 'WALK',
  MEASUREMENT = 'MEASUREMENT',
  OTHER = 'OTHER',
}
registerEnumType(DeficiencySource, {
  name: 'DeficiencySource',
  description: 'Where a deficiency was seen',
  valuesConfig: {
    REPORT: { description: "In an organisation's report" },
    PICTURE: { description: 'In a joint picture' },
    SURVEY: { description: 'In a survey' },
    WALK: { description: 'On a safety walk (trygghetsvandring)' },
    MEASUREMENT: { description: 'In a recurring measurement (R32)' },
    OTHER: { description: 'Elsewhere' },
  },
});

export enum DeficiencyState {
  NOTED = 'NOTED',
  ASSESSED = 'ASSESSED',
  HANDLED = 'HANDLED',
  WATCHED = 'WATCHED',
  MAPPING = 'MAPPING',
  ANALYSIS = 'ANALYSIS',
  REPORTED_BACK = 'REPORTED_BACK',
  CLOSED = 'CLOSED',
}
registerEnumType(DeficiencyState, {
  name: 'DeficiencyState',
  description: 'Where a deficiency is in its life',
  valuesConfig: {
    NOTED: { description: 'Noted; nobody has decided how it is handled' },
    ASSESSED: { description: 'It is decided how it is handled, by whom and by when' },
    HANDLED: { description: 'What was decided is done' },
    WATCHED: { description: 'It is watched until a day' },
    MAPPING: { description: 'The council has decided on an in-depth mapping' },
    ANALYSIS: { description: 'The council has decided on a cause analysis' },
    REPORTED_BACK: { description: 'Whoever noted it is told what came of it' },
    CLOSED: { description: 'Done' },
  },
});

export enum Handling {
  HANDLE_NOW = 'HANDLE_NOW',
  WATCH = 'WATCH',
  PROPOSE_MAPPING = 'PROPOSE_MAPPING',
  PROPOSE_ANALYSIS = 'PROPOSE_ANALYSIS',
  NONE = 'NONE',
}
registerEnumType(Handling, {
  name: 'Handling',
  description: 'How a deficiency is handled (R09)',
  valuesConfig: {
    HANDLE_NOW: { description: 'Its owner does something about it now' },
    WATCH: { description: 'It is watched until its due date and then decided anew' },
    PROPOSE_MAPPING: { description: 'The council is asked for an in-depth mapping' },
    PROPOSE_ANALYSIS: { description: 'The council is asked for a cause analysis (R10)' },
    NONE: { description: 'Nothing is done, for a reason that is stated' },
  },
});

export enum DeficiencyOwner {
  GROUP = 'GROUP',
  COUNCIL = 'COUNCIL',
  ORGANISATION = 'ORGANISATION',
}
registerEnumType(DeficiencyOwner, {
  name: 'DeficiencyOwner',
  description: 'Who sees to a deficiency; never a person',
  valuesConfig: {
    GROUP: { description: 'The reporting group, by its coordinator' },
    COUNCIL: { description: 'The council' },
    ORGANISATION: { description: 'An organisation of the group' },
  },
});

export enum Escalation {
  NONE = 'NONE',
  COORDINATOR = 'COORDINATOR',
  COUNCIL = 'COUNCIL',
}
registerEnumType(Escalation, {
  name: 'Escalation',
  description: 'How far an overdue deficiency has climbed; a new decision takes it down again',
  valuesConfig: {
    NONE: { description: 'Not at all' },
    COORDINATOR: { description: 'To the coordinator' },
    COUNCIL: { description: 'To the council' },
  },
});

export enum DeficiencyStepKind {
  NOTED = 'NOTED',
  ASSESSED = 'ASSESSED',
  HANDLED = 'HANDLED',
  WATCHED = 'WATCHED',
  MAPPING = 'MAPPING',
  ANALYSIS = 'ANALYSIS',
  REPORTED_BACK = 'REPORTED_BACK',
  CLOSED = 'CLOSED',
  DECLINED = 'DECLINED',
  DECIDED = 'DECIDED',
  ASSIGNED = 'ASSIGNED',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
  TO_COORDINATOR = 'TO_COORDINATOR',
  TO_COUNCIL = 'TO_COUNCIL',
}
registerEnumType(DeficiencyStepKind, {
  name: 'DeficiencyStepKind',
  description: 'What was done with a deficiency',
  valuesConfig: {
    NOTED: { description: 'It was noted' },
    ASSESSED: { description: 'It was decided how it is handled' },
    HANDLED: { description: 'What was decided was done' },
    WATCHED: { description: 'It came to be watched' },
    MAPPING: { description: 'An in-depth mapping was decided' },
    ANALYSIS: { description: 'A cause analysis was decided' },
    REPORTED_BACK: { description: 'Whoever noted it was told' },
    CLOSED: { description: 'It was closed' },
    DECLINED: { description: 'The council declined the proposal: it needs a new decision' },
    DECIDED: { description: 'The council decided something else about it' },
    ASSIGNED: { description: 'A mapping or analysis was given to an organisation' },
    DELIVERED: { description: 'A mapping or analysis was delivered' },
    RETURNED: { description: 'The council sent a mapping or analysis back' },
    ACCEPTED: { description: 'The council accepted a mapping or analysis' },
    TO_COORDINATOR: { description: 'It was overdue and climbed to the coordinator' },
    TO_COUNCIL: { description: 'It was still overdue and climbed to the council' },
  },
});
