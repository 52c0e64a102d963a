import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { situationService } from './service';

houseRules(situationService, 'services/situation/schema.graphql', {
  noProse: [
    ...['SaveReportDraftInput.organisationSlug', 'SaveReportDraftInput.idempotencyKey'],
    ...['ReportAsBeforeInput.organisationSlug', 'ReportAsBeforeInput.idempotencyKey'],
    ...['ReportCountInput.code', 'AddNamedPlaceInput.idempotencyKey'],
    ...['SetSignpostsInput.concernUrl', 'SetSignpostsInput.faultUrl'],
  ],
});
