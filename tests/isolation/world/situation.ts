import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import { Area, AreaMode } from '@medborgarlofte/situation/areas/area';
import { SharedArea } from '@medborgarlofte/situation/areas/shared-area';
import { LevelCode } from '@medborgarlofte/situation/levels/level';
import { planMeeting } from '@medborgarlofte/situation/meetings/meeting.service';
import { enrolOrganisations } from '@medborgarlofte/situation/organisations/reporting-organisation.service';
import { addTemplateVersion } from '@medborgarlofte/situation/templates/template.service';
import { fillCouncil } from './council';
import { fillEvidence } from './evidence';
import { fillFeedback } from './feedback';
import type { Filling } from './fillers';
import { fillImports, fillRefusedImport, importedDay, untouchedDay } from './imports';
import { fillKnowledge } from './knowledge';
import { fillCalendar, fillGroup } from './situation-group';
import { fillPriorities } from './priorities';
import { fillMonthlyReports, months } from './monthly-reports';
import { member, otherUnit, ownUnit, reporter, type Person } from './people';

const police = 'polisen';

/** What a tenant's meetings share; ids as the API gives them. */
interface Frame {
  areas: string[];
  placeId: string;
  templateId: string;
}

/**
 * Published: a meeting whose picture was locked, corrected and locked again, with its reports. Draft: one with
 * reports begun and sent and an open picture, one whose picture waits for its lock, one that nobody has written to,
 * and one to come for which reports are in. In both, deficiencies and what the council made of them.
 */
export async function fillSituation(filling: Filling): Promise<void> {
  const frame = await frameOf(filling);
  await fillKnowledge(filling, frame.placeId);
  const known = await fillEvidence(filling, frame.placeId, frame.areas[0]!);
  if (filling.stage === 'published') {
    const meeting = await plan(filling, frame, '2022-01-10');
    await report(filling, frame, meeting, true);
    const locked = await lock(filling, await paint(filling, frame, meeting, frame.areas.length));
    const { picture: revised } = await filling.mutate('unlockPicture', {
      pictureId: locked.id,
      expectedVersion: locked.version,
      reason: filling.text(),
    });
    await lock(filling, revised!);
    await goOnWithNewTemplate(filling, frame);
    await fillCouncil(filling, frame.areas, [revised!.id, ...known]);
    for (const month of [months.free, months.draft, months.approved])
      await lockedAt(filling, frame, `${month}-15`);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
    await lockedAt(filling, frame, today, otherUnit);
    await fillMonthlyReports(filling, today.slice(0, 7));
    await fillRefusedImport(filling);
    await fillFeedback(filling);
    return fillPriorities(filling, frame.areas[0]!, filling.text());
  }
  const begun = await plan(filling, frame, '2022-01-24');
  await report(filling, frame, begun, false);
  await paint(filling, frame, begun, 1);
  await filling.mutate('remindReporters', { meetingId: begun, organisationSlugs: [ownUnit, police] });
  const agreed = await plan(filling, frame, '2022-02-07');
  await report(filling, frame, agreed, true);
  await paint(filling, frame, agreed, frame.areas.length);
  await plan(filling, frame, untouchedDay!);
  await report(filling, frame, await plan(filling, frame, '2030-12-10'), true);
  await fillMonthlyReports(filling);
  await fillCouncil(filling, frame.areas, known);
  await fillCalendar(filling);
  await plan(filling, frame, importedDay!);
  await fillImports(filling);
  await fillFeedback(filling);
}

function asKeeper<T>(
  { tenantId, source }: Filling,
  work: (db: Db, caller: Parameters<typeof planMeeting>[1]) => Promise<T>,
): Promise<T> {
  const actor = {
    subject: 'world',
    name: 'world',
    memberships: [{ kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' }],
    scopes: [],
  };
  return inScope(source, actor, (db) => work(db, { actor }));
}

/** What a version of the group's template holds. */
function templateOf(text: Filling['text'], name = 'Mall'): Parameters<typeof addTemplateVersion>[3] {
  const count = { code: 'larm', label: text(), unit: text(), maximum: 100 };
  const area = (code: string, mode: AreaMode) => ({
    ...{ code, name: text(), helpText: text(), mode, sharedArea: SharedArea.OTHER, reportSection: text() },
    counts: [count],
  });
  const level = (code: LevelCode) => ({
    ...{ code, letter: text(), shape: text(), text: text(), definition: text() },
    proposed: true,
  });
  return {
    name,
    source: text(),
    areas: [area('skola', AreaMode.REPORT), area('extremism', AreaMode.COLLECT_AND_FORWARD)],
    levels: [level(LevelCode.GREEN), level(LevelCode.RED)],
  };
}

/** Two months later, by the next version, with a note on what went on: so that levels over time have all that they may have. */
async function goOnWithNewTemplate(filling: Filling, { placeId }: Frame): Promise<void> {
  const { tenantId, text, mutate } = filling;
  const next = await asKeeper(filling, async (db, caller) => {
    const template = await addTemplateVersion(db, caller, tenantId, templateOf(text));
    const areas = await db.findBy(Area, { tenantId, templateId: template.id });
    return { templateId: template.globalId, areas: areas.map(({ globalId }) => globalId), placeId };
  });
  const meeting = await plan(filling, next, '2022-03-14');
  await lock(filling, await paint(filling, next, meeting, next.areas.length));
  await mutate('addContextNote', {
    municipalityId: encodeId('Municipality', tenantId),
    ...{ periodStart: '2022-01-01', periodEnd: '2022-12-31', text: text(), idempotencyKey: text() },
  });
}

/** The template, made in the first stage and found in the second. */
async function frameOf(filling: Filling): Promise<Frame> {
  const { tenantId, stage, text, read } = filling;
  if (stage === 'published') {
    await asKeeper(filling, async (db, caller) => {
      await addTemplateVersion(db, caller, tenantId, templateOf(text), text());
      // No meeting goes by it.
      await addTemplateVersion(db, caller, tenantId, templateOf(text, 'Mall två'));
      const organisations = [ownUnit!, otherUnit!, police].map((slug) => ({
        slug,
        name: text(),
        validFrom: '2020-01-01',
        validTo: '2030-12-31',
      }));
      await enrolOrganisations(db, caller, tenantId, organisations);
    });
    await fillGroup(filling);
    const url = () => `https://kommun.example/${encodeURIComponent(text())}`;
    await filling.mutate('setSignposts', {
      municipalityId: encodeId('Municipality', tenantId),
      expectedVersion: 0,
      ...{ concernText: text(), concernUrl: url(), faultText: text(), faultUrl: url() },
    });
  }
  const { _entities: found } = await read(
    'query ($id: ID!) { _entities(representations: [{ __typename: "Municipality", id: $id }]) { ... on Municipality { templates { nodes { id areas { id } } } } } }',
    { id: encodeId('Municipality', tenantId) },
  );
  const [{ id, areas }] = found[0].templates.nodes as [{ id: string; areas: { id: string }[] }];
  const { place } = await filling.mutate('addNamedPlace', {
    municipalityId: encodeId('Municipality', tenantId),
    name: text(),
    idempotencyKey: text(),
  });
  return { templateId: id, areas: areas.map((area) => area.id), placeId: place!.id };
}

/** A meeting whose picture is locked, with a report of one organisation alone when it is named. */
async function lockedAt(
  filling: Filling,
  frame: Frame,
  date: string,
  organisationSlug?: string,
): Promise<void> {
  const meetingId = await plan(filling, frame, date);
  if (organisationSlug) {
    const counts = [{ code: 'larm', value: 2 }];
    const areas = frame.areas.map((areaId) => ({
      areaId,
      level: 'RED',
      text: filling.text(),
      levelChangeReason: filling.text(),
      counts,
    }));
    const person = reporter('reporter-elsewhere', organisationSlug);
    const { report: begun } = await filling.mutate(
      'saveReportDraft',
      { meetingId, organisationSlug, expectedVersion: 0, areas },
      person,
    );
    await filling.mutate('submitReport', { reportId: begun!.id, expectedVersion: begun!.version }, person);
  }
  await lock(filling, await paint(filling, frame, meetingId, frame.areas.length));
}

async function plan(filling: Filling, { templateId }: Frame, date: string): Promise<string> {
  const [, , id] = Buffer.from(templateId, 'base64url').toString().split('|');
  const meeting = await asKeeper(filling, (db, caller) =>
    planMeeting(db, caller, filling.tenantId, {
      templateId: id!,
      date,
      reportDeadline: new Date(`${date}T12:00:00Z`),
      fictitious: true,
    }),
  );
  return meeting.globalId;
}

/** Reports of three organisations; all of them sent, or the first and the last of them only begun. */
async function report(
  { text, mutate }: Filling,
  { areas, placeId }: Frame,
  meetingId: string,
  allSent: boolean,
): Promise<void> {
  const reporters: [string, Person, boolean][] = [
    [ownUnit!, reporter('reporter', ownUnit!), allSent],
    [otherUnit!, reporter('reporter-elsewhere', otherUnit!), true],
    [police, member('kommunpolis'), allSent],
  ];
  for (const [organisationSlug, person, sent] of reporters) {
    const entries = areas.map((areaId) => ({
      areaId,
      level: 'RED',
      text: text(),
      levelChangeReason: text(),
      placeId,
      // Small enough not to be told to everybody, from one of them.
      counts: [{ code: 'larm', value: organisationSlug === otherUnit ? 2 : 3 }],
    }));
    const { report: made } = await mutate(
      'saveReportDraft',
      { meetingId, organisationSlug, expectedVersion: 0, areas: entries, idempotencyKey: text() },
      person,
    );
    if (!sent) continue;
    const { report: came } = await mutate(
      'submitReport',
      { reportId: made!.id, expectedVersion: made!.version },
      person,
    );
    await talk({ text, mutate }, came!, person);
  }
}

/** The report goes back, is spoken of and comes again. */
async function talk(
  { text, mutate }: Pick<Filling, 'text' | 'mutate'>,
  came: { id: string; version: number },
  person: Person,
): Promise<void> {
  const reportId = came.id;
  await mutate('returnReport', { reportId, expectedVersion: came.version, comment: text() });
  await mutate('commentReport', { reportId, text: text() }, person);
  await mutate('submitReport', { reportId, expectedVersion: came.version + 1 }, person);
}

async function paint(
  { text, mutate }: Filling,
  { areas }: Frame,
  meetingId: string,
  most: number,
): Promise<{ id: string; version: number }> {
  let picture = { id: '', version: 0 };
  for (const areaId of areas.slice(0, most)) {
    const set = await mutate('setPictureArea', {
      meetingId,
      areaId,
      expectedVersion: picture.version,
      level: 'GREEN',
      text: text(),
      dissent: text(),
      dissents: [{ organisationSlug: ownUnit, level: 'RED', reason: text() }],
    });
    picture = set['picture']!;
  }
  const noted = await mutate('noteAttendance', { meetingId, organisationSlug: ownUnit, present: true });
  return noted['picture']!;
}

async function lock({ mutate }: Filling, picture: { id: string; version: number }) {
  const locked = await mutate('lockPicture', { pictureId: picture.id, expectedVersion: picture.version });
  return locked['picture']!;
}
