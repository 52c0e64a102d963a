import { heldNow, type Permissions } from '@medborgarlofte/platform/permissions';
import { forwardedTo, keepers, members, outside, readingSystem, reporters, writingSystem } from './access';

const readers = [...members, ...outside, readingSystem];
const notes = [...forwardedTo, 'reporter', 'council-member'];
const handles = [...forwardedTo, 'reporter'];
const council = [...keepers, 'council-member'];

/** Who may call what; nothing here is public. Rows are narrowed again by the database: a role held elsewhere opens nothing here. */
export const permissions = {
  'Query.meeting': [...readers, writingSystem],
  'Query.jointPicture': readers,
  'Query.myReports': reporters,
  'Municipality.templates': [...readers, writingSystem],
  'Municipality.meetings': [...readers, writingSystem],
  'Municipality.jointPictures': readers,
  'Municipality.reportingRate': [...keepers, ...reporters],
  'Mutation.saveReportDraft': reporters,
  'Municipality.namedPlaces': [...members, writingSystem],
  'Municipality.signposts': [...members, writingSystem],
  'Municipality.openMeetings': [...members, writingSystem],
  'Mutation.submitReport': reporters,
  'Mutation.reportAsBefore': reporters,
  'Mutation.withdrawReport': reporters,
  'Mutation.addNamedPlace': keepers,
  'Mutation.changeNamedPlace': keepers,
  'Mutation.setSignposts': keepers,
  'Mutation.returnReport': keepers,
  'Mutation.commentReport': [...keepers, ...reporters],
  'Mutation.remindReporters': keepers,
  'Mutation.setPictureArea': forwardedTo,
  'Mutation.lockPicture': keepers,
  'Mutation.unlockPicture': keepers,
  'Mutation.noteAttendance': forwardedTo,
  'Query.deficiency': notes,
  'Municipality.deficiencies': notes,
  'Mutation.noteDeficiency': notes,
  'Mutation.assessDeficiency': keepers,
  'Mutation.handleDeficiency': handles,
  'Mutation.reportBackDeficiency': keepers,
  'Mutation.closeDeficiency': keepers,
  'Query.inquiry': members,
  'Municipality.inquiries': members,
  'Mutation.assignInquiry': keepers,
  'Mutation.saveInquiry': handles,
  'Mutation.deliverInquiry': handles,
  'Mutation.acceptInquiry': ['council-member'],
  'Mutation.returnInquiry': ['council-member'],
  'Query.councilMeeting': members,
  'Municipality.councilMeetings': members,
  'Mutation.planCouncilMeeting': keepers,
  'Mutation.addAgendaItem': council,
  'Mutation.holdCouncilMeeting': council,
  'Mutation.makeCouncilDecision': ['council-member'],
  'Subscription.pictureChanged': heldNow(readers),
} satisfies Permissions;
