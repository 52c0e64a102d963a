import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { situationService } from './service';

houseRules(situationService, 'services/situation/schema.graphql', {
  noProse: [
    'AddContextNoteInput.idempotencyKey',
    ...['AddPriorityInput.idempotencyKey', 'CreatePriorityLinkInput.idempotencyKey'],
    'CreatePriorityLinkInput.organisationSlug',
    ...['NoteDeficiencyInput.organisationSlug', 'NoteDeficiencyInput.idempotencyKey'],
    ...['AssessDeficiencyInput.ownerOrganisationSlug', 'DeficiencyFilter.ownerOrganisation'],
    ...['AssignInquiryInput.organisationSlug', 'AddAgendaItemInput.idempotencyKey'],
    ...['MakeCouncilDecisionInput.assigneeOrganisationSlug', 'MakeCouncilDecisionInput.idempotencyKey'],
    'PlanCouncilMeetingInput.idempotencyKey',
    'RemindReportersInput.organisationSlugs',
    ...['SaveReportDraftInput.organisationSlug', 'SaveReportDraftInput.idempotencyKey'],
    ...['ReportAsBeforeInput.organisationSlug', 'ReportAsBeforeInput.idempotencyKey'],
    ...['ReportCountInput.code', 'AddNamedPlaceInput.idempotencyKey'],
    ...['AreaContentInput.code', 'CountContentInput.code', 'LevelContentInput.shape'],
    ...['SaveSituationGroupInput.startTime', 'AddMeetingInput.startTime', 'MoveMeetingInput.startTime'],
    ...['SaveGroupMemberInput.email', 'SaveGroupMemberInput.organisationSlug'],
    ...['SaveReportingOrganisationInput.organisationSlug', 'NoteTrainingInput.organisationSlug'],
    ...[
      ...[
        'CreateStarterTemplateInput',
        'CreateTemplateVersionInput',
        'AddSchoolBreakInput',
        'AddMeetingInput',
      ],
      ...['SaveGroupMemberInput', 'NoteTrainingInput', 'PublishGroupTextInput', 'CreateCalendarFeedInput'],
    ].map((input) => `${input}.idempotencyKey`),
    ...['NoteAttendanceInput.organisationSlug', 'PictureDissentInput.organisationSlug'],
    ...['DraftMonthlyReportInput.idempotencyKey', 'MonthlyItemInput.key', 'OmitMonthlyItemInput.key'],
    ...['AddSurveyInput', 'AddSafetyWalkInput', 'AddMeasurementInput'].map(
      (input) => `${input}.organisationSlug`,
    ),
    ...['AddSurveyInput.idempotencyKey', 'AddSurveyInput.reportUrl', 'ChangeSurveyInput.reportUrl'],
    ...['AddMeasurementInput.idempotencyKey', 'AddMeasurementInput.ownerOrganisationSlug'],
    'ChangeMeasurementInput.ownerOrganisationSlug',
    ...['AddSafetyWalkInput.idempotencyKey', 'AddWalkObservationInput.idempotencyKey'],
    ...['AddWalkObservationInput', 'ChangeWalkObservationInput'].map(
      (input) => `${input}.ownerOrganisationSlug`,
    ),
    ...['SetSignpostsInput.concernUrl', 'SetSignpostsInput.faultUrl'],
    ...['SetDigestRuleInput.councilEmail', 'SetDigestRuleInput.countyEmail'],
    // Its cells are searched one by one, and emptied where something is found (startImport).
    ...['StartImportInput.content', 'StartImportInput.idempotencyKey'],
    ...['SetReminderRuleInput.quietFrom', 'SetReminderRuleInput.quietTo'],
  ],
  namesNotAsked: [
    // Names of things, functions and places.
    ...['AddMeetingInput', 'AddNamedPlaceInput', 'AddSchoolBreakInput', 'ChangeNamedPlaceInput'],
    ...[
      'MoveMeetingInput',
      'PlanCouncilMeetingInput',
      'SaveGroupMemberInput',
      'SaveReportingOrganisationInput',
    ],
    ...['SaveSituationGroupInput', 'SetSignpostsInput'],
    // What is set for everybody.
    ...['CreateTemplateVersionInput', 'SaveTemplateVersionInput'],
  ],
});
