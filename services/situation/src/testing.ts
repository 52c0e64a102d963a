import type { Caller as Ask, TestKit } from '@medborgarlofte/platform/test-kit';
import { Area } from './areas/area';
import { estOrganisations, estTemplate } from './fictitious/est-group';
import { Meeting } from './meetings/meeting';
import { planMeeting } from './meetings/meeting.service';
import { enrolOrganisations } from './organisations/reporting-organisation.service';
import { addTemplateVersion } from './templates/template.service';

/** A tenant of a test's own, with a template, ten organisations and meetings on the given days. */
export interface TestGroup {
  tenantId: string;
  /** Global ids of areas by code. */
  areas: Map<string, string>;
  /** Global ids of meetings, as the days were given. */
  meetings: string[];
}

/** Makes a tenant with a group, as its coordinator would. */
export async function newGroup(kit: TestKit, ...days: string[]): Promise<TestGroup> {
  const tenantId = await kit.newTenant();
  const identity = { groups: [`/municipality/${tenantId}/coordinator`] };
  const caller = { actor: kit.actorOf(identity) };
  return kit.scopeOf(identity)(async (db) => {
    await enrolOrganisations(db, caller, tenantId, estOrganisations);
    const template = await addTemplateVersion(db, caller, tenantId, estTemplate);
    const areas = await db.findBy(Area, { tenantId, templateId: template.id });
    const meetings: Meeting[] = [];
    for (const date of days) {
      meetings.push(
        await planMeeting(db, caller, tenantId, {
          templateId: template.id,
          date,
          reportDeadline: null,
          fictitious: false,
        }),
      );
    }
    return {
      tenantId,
      areas: new Map(areas.map(({ code, globalId }) => [code, globalId])),
      meetings: meetings.map(({ globalId }) => globalId),
    };
  });
}

/** The areas that a report cannot do without. */
export const reportedAreas = ['threats-and-violence', 'disorder', 'youth-schools-andt', 'other'];
/** The one that is collected and forwarded only. */
export const forwardedArea = 'extremism-and-networks';

/** The mutations with all they answer. */
export const operations = {
  save: `mutation ($input: SaveReportDraftInput!) { saveReportDraft(input: $input) { report { id state version submittedAt fictitious areas { area { code } level text levelChangeReason counts { code label unit value } } viewerCan { edit submit } } userErrors { code message path } } }`,
  submit: `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { report { id state version submittedAt viewerCan { edit submit } } userErrors { code message path } } }`,
  set: `mutation ($input: SetPictureAreaInput!) { setPictureArea(input: $input) { picture { id state version missingOrganisations areas { area { code } level previousLevel trend text dissent } viewerCan { edit lock } } userErrors { code message path } } }`,
  lock: `mutation ($input: LockPictureInput!) { lockPicture(input: $input) { picture { id state version lockedAt lockedByRole missingOrganisations areas { area { code } level previousLevel trend } viewerCan { edit lock } } userErrors { code message path } } }`,
};

/** The entries of a report: every area that must be there at one level, changed where told. */
export function entriesOf(group: TestGroup, level = 'GREEN', changed: Record<string, object> = {}) {
  const codes = [...new Set([...reportedAreas, ...Object.keys(changed)])];
  return codes.map((code) => ({ areaId: group.areas.get(code)!, level, ...changed[code] }));
}

/** Writes and submits a report. */
export async function report(
  ask: Ask,
  group: TestGroup,
  meeting: number,
  organisationSlug: string,
  entries: object[],
): Promise<string> {
  const saved = await ask(operations.save, {
    input: { meetingId: group.meetings[meeting], organisationSlug, expectedVersion: 0, areas: entries },
  });
  const { id, version } = saved.data!.saveReportDraft.report;
  const submitted = await ask(operations.submit, { input: { reportId: id, expectedVersion: version } });
  expect(submitted.data!.submitReport.userErrors).toEqual([]);
  return id;
}

/** Sets the areas of a meeting's picture to one level, changed where told, and gives the picture. */
export async function paint(
  ask: Ask,
  group: TestGroup,
  meeting: number,
  level = 'GREEN',
  changed: Record<string, string> = {},
): Promise<{ id: string; version: number }> {
  let picture = { id: '', version: 0 };
  for (const [code, areaId] of group.areas) {
    const input = {
      meetingId: group.meetings[meeting],
      areaId,
      expectedVersion: picture.version,
      level: changed[code] ?? level,
      text: `om ${code}`,
    };
    const { data } = await ask(operations.set, { input });
    expect(data!.setPictureArea.userErrors).toEqual([]);
    picture = data!.setPictureArea.picture;
  }
  return picture;
}

/** Locks a picture. */
export async function lock(ask: Ask, picture: { id: string; version: number }) {
  const { data } = await ask(operations.lock, {
    input: { pictureId: picture.id, expectedVersion: picture.version },
  });
  return data!.lockPicture;
}
