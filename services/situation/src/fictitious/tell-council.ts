import { encodeId } from '@medborgarlofte/platform/ids';
import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { LessThan } from 'typeorm';
import { todayOf, type Caller } from '../caller';
import { CouncilDecisionKind } from '../council/council-decision';
import { CouncilMeeting } from '../council/council-meeting';
import { addAgendaItem, holdCouncilMeeting, planCouncilMeeting } from '../council/council-meeting.service';
import { makeDecision } from '../council/make-decision.service';
import { assessDeficiency } from '../deficiencies/assess-deficiency.service';
import { Deficiency } from '../deficiencies/deficiency';
import { DeficiencySource } from '../deficiencies/deficiency-state';
import {
  closeDeficiency,
  handleDeficiency,
  reportBackDeficiency,
} from '../deficiencies/follow-deficiency.service';
import { noteDeficiency } from '../deficiencies/note-deficiency.service';
import { Inquiry } from '../inquiries/inquiry';
import { acceptInquiry, deliverInquiry, saveInquiry } from '../inquiries/inquiry.service';
import { swedishTime } from '../meetings/swedish-time';
import { JointPicture, PictureState } from '../pictures/joint-picture';
import type { StoryDay } from './calendar';
import {
  fictitiousAnalysis,
  fictitiousCouncil,
  fictitiousDeficiencies,
  type FictitiousDeficiency,
} from './council-story';
import { tellFeedback } from './tell-feedback';

/** Tells the invented deficiencies and the council's two meetings, through the use cases; once told, not again. */
export async function tellCouncil(
  db: Db,
  actor: Actor,
  tenantId: string,
  areas: ReadonlyMap<string, string>,
  day: StoryDay,
): Promise<void> {
  const { held, planned, place } = fictitiousCouncil;
  if (await db.existsBy(CouncilMeeting, { tenantId, fictitious: true })) return;
  const at: At = (then) => ({ actor, now: swedishTime(day(then), '14:00') });
  const municipalityId = encodeId('Municipality', tenantId);
  const plan = (date: string, on: string) =>
    planCouncilMeeting(db, at(on), { municipalityId, date: day(date), place, fictitious: true });
  const meeting = await plan(held, '2026-04-01');
  for (const told of fictitiousDeficiencies.map((one) => dueOn(day, one))) {
    const deficiency = await tellUntilDecided(db, at, told, areas.get(told.area)!);
    if (told.handled) await tellHandled(db, at, deficiency, told.handled);
    if (told.analysis) await tellAnalysis(db, at, deficiency, told.analysis, meeting.globalId);
  }
  const { version } = await db.findOneByOrFail(CouncilMeeting, { tenantId, id: meeting.id });
  const attendance = [
    { role: 'Ordförande', organisation: 'Kommunstyrelsen' },
    { role: 'Samordnare', organisation: 'Kommunledningskontoret' },
    { role: 'Kommunpolis', organisation: 'Polisen' },
  ];
  await holdCouncilMeeting(db, at(held), {
    ...{ councilMeetingId: meeting.globalId, expectedVersion: version, attendance },
  });
  const next = await plan(planned, '2026-08-20');
  const text = 'Fiktiv: vinterns kommunikation till boende';
  await addAgendaItem(db, at('2026-08-27'), { councilMeetingId: next.globalId, text });
  await tellFeedback(db, actor, tenantId, day);
}

type At = (day: string) => Caller;

/** The same, with what is to come of it due as far from now as it was written. */
function dueOn(day: StoryDay, { decided, analysis, ...told }: FictitiousDeficiency): FictitiousDeficiency {
  return {
    ...told,
    ...(decided && { decided: { ...decided, due: day(decided.due) } }),
    ...(analysis && { analysis: { ...analysis, due: day(analysis.due) } }),
  };
}

async function tellUntilDecided(
  db: Db,
  at: At,
  { noted, by, text, decided }: FictitiousDeficiency,
  areaId: string,
): Promise<Deficiency> {
  const deficiency = await noteDeficiency(db, at(noted), {
    ...{ source: DeficiencySource.OTHER, areaId, description: text, organisationSlug: by, fictitious: true },
  });
  if (!decided) return deficiency;
  const { on, handling, reason, owner, organisation, due } = decided;
  return assessDeficiency(db, at(on), {
    ...{ deficiencyId: deficiency.globalId, expectedVersion: deficiency.version, handling, reason, owner },
    ...{ ownerOrganisationSlug: organisation, dueDate: due },
  });
}

async function tellHandled(
  db: Db,
  at: At,
  { globalId: deficiencyId, version }: Deficiency,
  { on, text, told, closed }: NonNullable<FictitiousDeficiency['handled']>,
): Promise<void> {
  await handleDeficiency(db, at(on), { deficiencyId, expectedVersion: version, text });
  await reportBackDeficiency(db, at(closed), { deficiencyId, expectedVersion: version + 1, text: told });
  await closeDeficiency(db, at(closed), { deficiencyId, expectedVersion: version + 2 });
}

async function tellAnalysis(
  db: Db,
  at: At,
  { tenantId, id }: Deficiency,
  { by, due, delivered, accepted }: NonNullable<FictitiousDeficiency['analysis']>,
  councilMeetingId: string,
): Promise<void> {
  const find = () => db.findOneByOrFail(Inquiry, { tenantId, deficiencyId: id });
  const { globalId: inquiryId } = await find();
  await makeDecision(db, at(fictitiousCouncil.held), {
    ...{ councilMeetingId, inquiryId, kind: CouncilDecisionKind.ANALYSIS },
    text: 'Fiktiv: rådet ger skolorna i uppdrag att göra en orsaksanalys.',
    ...{ assigneeOrganisationSlug: by, dueDate: due },
  });
  const { version } = await find();
  await saveInquiry(db, at(delivered), {
    ...{ inquiryId, expectedVersion: version, ...fictitiousAnalysis },
    restsOn: await latestPictures(db, tenantId, todayOf(at(delivered))),
  });
  await deliverInquiry(db, at(delivered), { inquiryId, expectedVersion: version + 1 });
  await acceptInquiry(db, at(accepted), { inquiryId, expectedVersion: version + 2 });
}

/** The pictures that the group last locked before a day, oldest first. */
async function latestPictures(db: Db, tenantId: string, day: string): Promise<string[]> {
  const pictures = await db.find(JointPicture, {
    where: { tenantId, state: PictureState.LOCKED, meetingDate: LessThan(day) },
    ...{ order: { meetingDate: 'DESC' }, take: 3 },
  });
  return pictures.map(({ globalId }) => globalId).toReversed();
}
