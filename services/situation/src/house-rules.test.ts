import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { situationService } from './service';

houseRules(situationService, 'services/situation/schema.graphql', {
  noProse: [
    'AddContextNoteInput.idempotencyKey',
    ...['NoteDeficiencyInput.organisationSlug', 'NoteDeficiencyInput.idempotencyKey'],
    ...['AssessDeficiencyInput.ownerOrganisationSlug', 'DeficiencyFilter.ownerOrganisation'],
    ...['AssignInquiryInput.organisationSlug', 'AddAgendaItemInput.idempotencyKey'],
    ...['MakeCouncilDecisionInput.assigneeOrganisationSlug', 'MakeCouncilDecisionInput.idempotencyKey'],
    'PlanCouncilMeetingInput.idempotencyKey',
    ...['SaveReportDraftInput.organisationSlug', 'SaveReportDraftInput.idempotencyKey'],
    ...['ReportAsBeforeInput.organisationSlug', 'ReportAsBeforeInput.idempotencyKey'],
    ...['ReportCountInput.code', 'AddNamedPlaceInput.idempotencyKey'],
    ...['NoteAttendanceInput.organisationSlug', 'PictureDissentInput.organisationSlug'],
    ...['RemindReportersInput.organisationSlugs'],
    ...['SetSignpostsInput.concernUrl', 'SetSignpostsInput.faultUrl'],
  ],
});
