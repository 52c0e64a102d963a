import { reference, rowReference } from '@medborgarlofte/platform/references';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { Area } from './areas/area';
import { AreaResolver } from './areas/area.resolver';
import { CountDefinition } from './areas/count-definition';
import { CalendarFeed } from './calendar-feeds/calendar-feed';
import { CalendarFeedResolver } from './calendar-feeds/calendar-feed.resolver';
import { GroupMember, GroupMemberAddress } from './groups/group-member';
import { GroupResolver } from './groups/group.resolver';
import { GroupMemberResolver } from './groups/member.resolver';
import { ReportingGroup } from './groups/reporting-group';
import { SchoolBreak } from './groups/school-break';
import { Training } from './groups/training';
import { GroupText } from './guidelines/group-text';
import { GroupTextResolver } from './guidelines/group-text.resolver';
import { TextConfirmation } from './guidelines/text-confirmation';
import { AgendaItem } from './council/agenda-item';
import { CouncilDecision } from './council/council-decision';
import { CouncilDecisionResolver } from './council/council-decision.resolver';
import { CouncilMeeting } from './council/council-meeting';
import { AgendaItemResolver, CouncilMeetingResolver, CouncilListResolver } from './council/council.resolver';
import { Deficiency } from './deficiencies/deficiency';
import { DeficiencyListResolver, DeficiencyResolver } from './deficiencies/deficiency.resolver';
import { DeficiencyStep } from './deficiencies/deficiency-step';
import { Inquiry } from './inquiries/inquiry';
import { InquiryContent } from './inquiries/inquiry-content';
import { InquirySource } from './inquiries/inquiry-source';
import { InquirySourceResolver, InquirySourcesResolver } from './inquiries/inquiry-source.resolver';
import { InquiryListResolver, InquiryResolver } from './inquiries/inquiry.resolver';
import { DigestMention, DigestRound } from './digests/digest-mention';
import { DigestRule } from './digests/digest-rule';
import { DigestRuleResolver } from './digests/digest-rule.resolver';
import { loadDigestRule } from './digests/digest-rule.service';
import { Feedback } from './feedback/feedback';
import { AwaitedFeedbackResolver, FeedbackListResolver } from './feedback/feedback-list.resolver';
import { FeedbackReading } from './feedback/feedback-reading';
import { FeedbackResolver } from './feedback/feedback.resolver';
import { escalateOverdueJob } from './jobs/escalate-overdue.job';
import { forgetImportsJob } from './jobs/forget-imports.job';
import { mailDigests } from './jobs/mail-digests.job';
import { mailReminders } from './jobs/mail-reminders.job';
import { MunicipalityPrioritiesResolver, PriorityResolver } from './priorities/priority.resolver';
import { DeficiencyOutline } from './priorities/deficiency-outline';
import { Priority } from './priorities/priority';
import { PriorityLink } from './priorities/priority-link';
import { markCitedJob } from './jobs/mark-cited.job';
import { markOverdueFeedbackJob } from './jobs/mark-overdue-feedback.job';
import { remindByRule } from './jobs/remind-by-rule.job';
import { runImportJob } from './jobs/run-import.job';
import { Survey } from './knowledge/surveys/survey';
import { SurveyListResolver, SurveyResolver } from './knowledge/surveys/survey.resolver';
import { Measurement } from './knowledge/measurements/measurement';
import { MeasurementListResolver, MeasurementResolver } from './knowledge/measurements/measurement.resolver';
import { NotedRound } from './knowledge/measurements/noted-round';
import { OverdueKnowledgeResolver } from './knowledge/overdue.resolver';
import { SafetyWalk } from './knowledge/walks/safety-walk';
import { SafetyWalkListResolver, SafetyWalkResolver } from './knowledge/walks/safety-walk.resolver';
import { WalkObservation } from './knowledge/walks/walk-observation';
import { WalkObservationResolver } from './knowledge/walks/walk-observation.resolver';
import { evidenceResolvers } from './knowledge/evidence.resolver';
import { loadThing } from './knowledge/knowledge.loader';
import { ImportContent } from './imports/import-content';
import { ImportListResolver, ImportRunResolver } from './imports/import.resolver';
import { ImportRun } from './imports/import-run';
import { LevelDefinition } from './levels/level-definition';
import { MeetingMarkResolver } from './meetings/meeting-mark.resolver';
import { Meeting } from './meetings/meeting';
import { MeetingResolver } from './meetings/meeting.resolver';
import { CreateTemplates1764000000000 } from './migrations/1764000000000-create-templates';
import { CreateReports1764000100000 } from './migrations/1764000100000-create-reports';
import { CreatePictures1764000200000 } from './migrations/1764000200000-create-pictures';
import { MapTemplateAreas1765000100000 } from './migrations/1765000100000-map-template-areas';
import { CreateGroup1765000101000 } from './migrations/1765000101000-create-group';
import { CreateGroupTexts1765000102000 } from './migrations/1765000102000-create-group-texts';
import { CreateCalendarFeeds1765000103000 } from './migrations/1765000103000-create-calendar-feeds';
import { Reporting1765000200000 } from './migrations/1765000200000-reporting';
import { RevisePictures1765000300000 } from './migrations/1765000300000-revise-pictures';
import { CreateReportReturns1765000300100 } from './migrations/1765000300100-create-report-returns';
import { CreateDeficiencies1765000400000 } from './migrations/1765000400000-create-deficiencies';
import { CreateCouncil1765000410000 } from './migrations/1765000410000-create-council';
import { AskForScope1765900000000 } from './migrations/1765900000000-ask-for-scope';
import { CreateDigests1766000400000 } from './migrations/1766000400000-create-digests';
import { CreateImports1766000600000 } from './migrations/1766000600000-create-imports';
import { CreateMonthlyOmissions1766000401000 } from './migrations/1766000401000-create-monthly-omissions';
import { CreatePriorities1766000100500 } from './migrations/1766000100500-create-priorities';
import { CreateFeedback1766000100000 } from './migrations/1766000100000-create-feedback';
import { CreateContextNotes1765000700000 } from './migrations/1765000700000-create-context-notes';
import { CreateReminderRules1765000800100 } from './migrations/1765000800100-create-reminder-rules';
import { CreateMonthlyReports1765000500000 } from './migrations/1765000500000-create-monthly-reports';
import { CreateSurveys1766000200000 } from './migrations/1766000200000-create-surveys';
import { CreateSafetyWalks1766000500000 } from './migrations/1766000500000-create-safety-walks';
import { CreateMeasurements1766000501000 } from './migrations/1766000501000-create-measurements';
import { CiteKnowledge1766000700000 } from './migrations/1766000700000-cite-knowledge';
import { CreateInquirySources1766000800000 } from './migrations/1766000800000-create-inquiry-sources';
import { SummarisePictures1766000900000 } from './migrations/1766000900000-summarise-pictures';
import { draftMonthlyReports } from './monthly-reports/draft-monthly-reports.job';
import { MonthlyReportComment, MonthlyReportReceipt } from './monthly-reports/monthly-answers';
import { MonthlyOmission } from './monthly-reports/monthly-omission';
import { MonthlyReport } from './monthly-reports/monthly-report';
import { MonthlyReportActsResolver } from './monthly-reports/monthly-report-acts.resolver';
import { loadReport } from './monthly-reports/monthly-report.loader';
import {
  MonthlyDeliveryResolver,
  MonthlyReportResolver,
  MunicipalityMonthResolver,
} from './monthly-reports/monthly-report.resolver';
import { MonthlyReportSection } from './monthly-reports/monthly-section';
import { municipalityOf } from './municipalities/municipality';
import { MunicipalityResolver } from './municipalities/municipality.resolver';
import { ReportingOrganisation } from './organisations/reporting-organisation';
import { SentMail } from './mails/sent-mail';
import { permissions } from './permissions';
import { ReminderRule } from './reminders/reminder-rule';
import { ReminderRuleResolver } from './reminders/reminder-rule.resolver';
import { loadReminderRule } from './reminders/reminder-rule.service';
import { AreaHistoryResolver, MeetingHistoryResolver } from './pictures/area-history.resolver';
import { JointPicture } from './pictures/joint-picture';
import { JointPictureArea } from './pictures/joint-picture-area';
import { JointPictureDissent } from './pictures/joint-picture-dissent';
import { JointPictureDissentText } from './pictures/joint-picture-dissent-text';
import { loadPicture } from './pictures/picture.loader';
import { JointPictureAreaResolver, JointPictureResolver } from './pictures/picture.resolver';
import { NamedPlace } from './places/named-place';
import { NamedPlaceResolver } from './places/named-place.resolver';
import { Reminder } from './report-returns/reminder';
import { ReportComment } from './report-returns/report-comment';
import {
  MeetingOrganisationsResolver,
  MeetingReportingResolver,
  OrganisationReportingResolver,
  PreviousLevelResolver,
  ReportReturnResolver,
} from './report-returns/report-return.resolver';
import { ReportingRateResolver } from './reporting-rate/reporting-rate.resolver';
import { SituationReport } from './reports/report';
import { ReportArea } from './reports/report-area';
import { ReportAreaResolver, SituationReportResolver } from './reports/report.resolver';
import { reportingDutyResolvers } from './reports/reporting-duty.resolver';
import { Signposts } from './signposts/signposts';
import { SignpostsResolver } from './signposts/signposts.resolver';
import { Template } from './templates/template';
import { TemplateResolver } from './templates/template.resolver';
import { texts } from './texts';
import { ContextNote } from './trends/context-note';
import { LevelHistoryResolver } from './trends/level-history.resolver';

/** Templates, meetings, situation reports and joint pictures; nothing of it is public. */
export const situationService: ServiceDefinition = {
  name: 'situation',
  entities: [
    ReminderRule,
    DigestRule,
    DigestRound,
    DigestMention,
    SentMail,
    Template,
    Area,
    CountDefinition,
    LevelDefinition,
    ReportingOrganisation,
    ReportingGroup,
    SchoolBreak,
    GroupMember,
    GroupMemberAddress,
    Training,
    GroupText,
    TextConfirmation,
    CalendarFeed,
    Meeting,
    SituationReport,
    ReportArea,
    NamedPlace,
    Signposts,
    JointPicture,
    JointPictureArea,
    JointPictureDissent,
    JointPictureDissentText,
    ReportComment,
    Reminder,
    ContextNote,
    Deficiency,
    DeficiencyStep,
    Inquiry,
    InquiryContent,
    InquirySource,
    CouncilMeeting,
    AgendaItem,
    CouncilDecision,
    MonthlyReport,
    MonthlyReportSection,
    MonthlyOmission,
    MonthlyReportReceipt,
    MonthlyReportComment,
    Survey,
    SafetyWalk,
    WalkObservation,
    Measurement,
    NotedRound,
    Feedback,
    FeedbackReading,
    Priority,
    PriorityLink,
    DeficiencyOutline,
    ImportRun,
    ImportContent,
  ],
  migrations: [
    CreateTemplates1764000000000,
    CreateReports1764000100000,
    CreatePictures1764000200000,
    MapTemplateAreas1765000100000,
    CreateGroup1765000101000,
    CreateGroupTexts1765000102000,
    CreateCalendarFeeds1765000103000,
    Reporting1765000200000,
    RevisePictures1765000300000,
    CreateReportReturns1765000300100,
    CreateDeficiencies1765000400000,
    CreateCouncil1765000410000,
    CreateMonthlyReports1765000500000,
    CreateContextNotes1765000700000,
    CreateReminderRules1765000800100,
    AskForScope1765900000000,
    CreateFeedback1766000100000,
    CreatePriorities1766000100500,
    CreateSurveys1766000200000,
    CreateDigests1766000400000,
    CreateMonthlyOmissions1766000401000,
    CreateSafetyWalks1766000500000,
    CreateMeasurements1766000501000,
    CreateImports1766000600000,
    CiteKnowledge1766000700000,
    CreateInquirySources1766000800000,
    SummarisePictures1766000900000,
  ],
  resolvers: [
    ReminderRuleResolver,
    DigestRuleResolver,
    TemplateResolver,
    AreaResolver,
    MeetingResolver,
    GroupResolver,
    GroupMemberResolver,
    GroupTextResolver,
    CalendarFeedResolver,
    SituationReportResolver,
    ReportAreaResolver,
    ...reportingDutyResolvers,
    NamedPlaceResolver,
    SignpostsResolver,
    JointPictureResolver,
    JointPictureAreaResolver,
    MunicipalityResolver,
    ReportReturnResolver,
    MeetingMarkResolver,
    MeetingOrganisationsResolver,
    MeetingReportingResolver,
    OrganisationReportingResolver,
    PreviousLevelResolver,
    ReportingRateResolver,
    LevelHistoryResolver,
    DeficiencyResolver,
    DeficiencyListResolver,
    InquiryResolver,
    InquiryListResolver,
    InquirySourcesResolver,
    InquirySourceResolver,
    CouncilMeetingResolver,
    CouncilListResolver,
    AgendaItemResolver,
    CouncilDecisionResolver,
    MeetingHistoryResolver,
    AreaHistoryResolver,
    MonthlyReportResolver,
    MonthlyReportActsResolver,
    MonthlyDeliveryResolver,
    MunicipalityMonthResolver,
    SurveyListResolver,
    SurveyResolver,
    SafetyWalkListResolver,
    SafetyWalkResolver,
    WalkObservationResolver,
    MeasurementListResolver,
    MeasurementResolver,
    OverdueKnowledgeResolver,
    ...evidenceResolvers,
    FeedbackResolver,
    FeedbackListResolver,
    AwaitedFeedbackResolver,
    MunicipalityPrioritiesResolver,
    PriorityResolver,
    ImportListResolver,
    ImportRunResolver,
  ],
  references: {
    ReminderRule: reference('ReminderRule', ({ tenantId }, ctx) => loadReminderRule(ctx, tenantId)),
    DigestRule: reference('DigestRule', ({ tenantId }, ctx) => loadDigestRule(ctx, tenantId)),
    Municipality: reference('Municipality', ({ tenantId }) => municipalityOf(tenantId)),
    Template: rowReference('Template', Template),
    Area: rowReference('Area', Area),
    Meeting: rowReference('Meeting', Meeting),
    NamedPlace: rowReference('NamedPlace', NamedPlace),
    ContextNote: rowReference('ContextNote', ContextNote),
    ReportingOrganisation: rowReference('ReportingOrganisation', ReportingOrganisation),
    SituationGroup: rowReference('SituationGroup', ReportingGroup),
    SchoolBreak: rowReference('SchoolBreak', SchoolBreak),
    GroupMember: rowReference('GroupMember', GroupMember),
    Training: rowReference('Training', Training),
    GroupText: rowReference('GroupText', GroupText),
    CalendarFeed: rowReference('CalendarFeed', CalendarFeed),
    SituationReport: rowReference('SituationReport', SituationReport),
    JointPicture: reference('JointPicture', (key, ctx) => loadPicture(ctx, key)),
    Deficiency: rowReference('Deficiency', Deficiency),
    Inquiry: rowReference('Inquiry', Inquiry),
    CouncilMeeting: rowReference('CouncilMeeting', CouncilMeeting),
    CouncilDecision: rowReference('CouncilDecision', CouncilDecision),
    Survey: reference('Survey', (key, ctx) => loadThing(ctx, Survey, key)),
    SafetyWalk: reference('SafetyWalk', (key, ctx) => loadThing(ctx, SafetyWalk, key)),
    Measurement: reference('Measurement', (key, ctx) => loadThing(ctx, Measurement, key)),
    WalkObservation: reference('WalkObservation', (key, ctx) => loadThing(ctx, WalkObservation, key)),
    Feedback: rowReference('Feedback', Feedback),
    Priority: rowReference('Priority', Priority),
    PriorityLink: rowReference('PriorityLink', PriorityLink),
    ImportRun: rowReference('ImportRun', ImportRun),
    MonthlyReport: reference('MonthlyReport', (key, ctx) => loadReport(ctx, key)),
  },
  permissions,
  texts,
  jobs: [
    escalateOverdueJob,
    markOverdueFeedbackJob,
    markCitedJob,
    remindByRule,
    mailReminders,
    mailDigests,
    draftMonthlyReports,
    runImportJob,
    forgetImportsJob,
  ],
};
