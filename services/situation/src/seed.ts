import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { Area } from './areas/area';
import { todayOf } from './caller';
import { daysAfter } from './days';
import { comingTuesdays, storyDay } from './fictitious/calendar';
import { estOrganisations, estTemplate } from './fictitious/est-group';
import { estGroup } from './fictitious/group';
import { tellCouncil } from './fictitious/tell-council';
import { tellKnowledge } from './fictitious/tell-knowledge';
import { tellPriorities } from './fictitious/tell-priorities';
import { tellMonths } from './fictitious/tell-months';
import { tellCorrected, tellReturned } from './fictitious/tell-returned';
import { fictitiousHistory, type FictitiousMeeting } from './fictitious/history';
import { fictitiousPlaces } from './fictitious/places';
import { Meeting } from './meetings/meeting';
import { planMeeting } from './meetings/meeting.service';
import { timesOf } from './meetings/meeting.rules';
import { swedishTime } from './meetings/swedish-time';
import { enrolOrganisations } from './organisations/reporting-organisation.service';
import { NamedPlace } from './places/named-place';
import { addNamedPlace } from './places/named-place.service';
import { lockPicture } from './pictures/lock-picture.service';
import { setPictureAreas } from './pictures/picture.service';
import { takeInReports } from './reports/take-in-reports.service';
import { tellGroup, tellGroupTexts } from './seed-group';
import { Template } from './templates/template';
import { addTemplateVersion } from './templates/template.service';
import { addContextNote } from './trends/context-note.service';

const fagersta = '1982';
const membership = (role: string, unit: string | null = null) => ({
  kind: tenantKind,
  key: fagersta,
  unit,
  role,
});

/** Coordinator, council and reporter of every organisation, so that a meeting is told in one transaction or not at all. */
const group: Actor = {
  subject: 'seed',
  name: 'seed',
  memberships: [
    membership('coordinator'),
    membership('council-member'),
    ...estOrganisations.map(({ slug }) => membership('reporter', slug)),
  ],
  scopes: [],
};

/**
 * Gives Fagersta the template of its EST group, and two years and more of invented meetings, reports and pictures until
 * today, the last of which is still open, with deficiencies, what the council made of them and monthly reports, marked as such, and a few meetings to come. The other two
 * municipalities state no such group and get nothing. A second run changes nothing.
 */
export async function seedSituation(
  source: DataSource,
  today = todayOf({ actor: group }),
  history = fictitiousHistory(today),
  coming = comingTuesdays(today),
): Promise<void> {
  const day = storyDay(today);
  const { template, areas, told } = await inScope(source, group, (db) => prepare(db, today));
  await inScope(source, group, tellContext);
  await tellGroupTexts(source, group, fagersta);
  for (const meeting of history) {
    if (!told.has(meeting.date))
      await inScope(source, group, (db) => tellMeeting(db, template, areas, meeting));
  }
  for (const date of coming) {
    const meeting = { date, cancelled: false, open: true, reports: [], picture: [] };
    if (!told.has(date)) await inScope(source, group, (db) => tellMeeting(db, template, areas, meeting));
  }
  await inScope(source, group, (db) => tellReturned(db, group, fagersta));
  await inScope(source, group, (db) => tellCorrected(db, group, fagersta, areas));
  await inScope(source, group, (db) => tellKnowledge(db, group, fagersta));
  await inScope(source, group, (db) => tellCouncil(db, group, fagersta, areas, day));
  await inScope(source, group, (db) => tellPriorities(db, group, areas, day));
  await inScope(source, group, (db) => tellMonths(db, group, fagersta, today));
}

async function prepare(db: Db, today: string) {
  await enrolOrganisations(db, { actor: group }, fagersta, estOrganisations);
  const known = await db.findOneBy(Template, {
    tenantId: fagersta,
    name: estTemplate.name,
    versionNumber: 1,
  });
  const template = known ?? (await addTemplateVersion(db, { actor: group }, fagersta, estTemplate));
  if (!(await db.existsBy(NamedPlace, { tenantId: fagersta })))
    for (const name of fictitiousPlaces)
      await addNamedPlace(db, { actor: group }, { municipalityId: encodeId('Municipality', fagersta), name });
  await tellGroup(db, group, fagersta, today);
  const areas = await db.findBy(Area, { tenantId: fagersta, templateId: template.id });
  const meetings = await db.findBy(Meeting, { tenantId: fagersta });
  return {
    template,
    areas: new Map(areas.map(({ code, globalId }) => [code, globalId])),
    told: new Set(meetings.map(({ date, slotDate }) => slotDate ?? date)),
  };
}

/** Something beside the levels to read them by; invented like them. */
async function tellContext(db: Db): Promise<void> {
  await addContextNote(
    db,
    { actor: group },
    {
      municipalityId: encodeId('Municipality', fagersta),
      periodStart: '2025-04-01',
      periodEnd: '2025-06-30',
      text: 'Fiktiv: stationsområdet byggdes om, och många gick andra vägar än vanligt.',
      idempotencyKey: 'seed-context-1',
      fictitious: true,
    },
  );
}

async function tellMeeting(
  db: Db,
  template: Template,
  areas: ReadonlyMap<string, string>,
  told: FictitiousMeeting,
): Promise<void> {
  const { startTime, durationMinutes, place } = estGroup;
  const dayBefore = daysAfter(told.date, -1);
  const meeting = await planMeeting(db, { actor: group }, fagersta, {
    templateId: template.id,
    ...{ date: told.date, slotDate: told.date, fictitious: true, cancelled: told.cancelled },
    ...{ startTime, durationMinutes, place, ...timesOf(told.date, startTime, estGroup) },
    cancelReason: told.cancelled ? 'Fiktiv: lov och semester' : null,
  });
  const meetingId = encodeId('Meeting', fagersta, meeting.id);
  const reporting = { actor: group, now: swedishTime(dayBefore, '09:00') };
  const reports = told.reports.map(({ organisation, submitted, lines }) => ({
    organisationSlug: organisation,
    areas: lines.map(({ area, dissent: _, ...line }) => ({ areaId: areas.get(area)!, ...line })),
    submitted,
  }));
  if (reports.length > 0) await takeInReports(db, reporting, meetingId, reports);
  const meetingHour = { actor: group, now: swedishTime(told.date, '15:00') };
  if (told.picture.length === 0) return;
  const agreed = told.picture.map(({ area, level, text, dissent }) => ({
    areaId: areas.get(area)!,
    level,
    text,
    dissent,
  }));
  const picture = await setPictureAreas(db, meetingHour, { meetingId, expectedVersion: 0, areas: agreed });
  await lockPicture(db, meetingHour, { pictureId: picture.globalId, expectedVersion: picture.version });
}
