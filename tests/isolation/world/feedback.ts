import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope } from '@medborgarlofte/platform/unit-of-work';
import { markOverdueFeedback } from '@medborgarlofte/situation/feedback/mark-overdue-feedback.service';
import type { Filling } from './fillers';
import { ownUnit, reporter } from './people';

interface Told {
  id: string;
  version: number;
  organisationSlug: string | null;
  report: { id: string } | null;
  areas: { area: { id: string } }[];
  viewerCan: { addNote: boolean };
}

const fields =
  'nodes { id version organisationSlug report { id } areas { area { id } } viewerCan { addNote } }';
const lists = `query ($id: ID!) { _entities(representations: [{ __typename: "Municipality", id: $id }]) { ... on Municipality {
  openFeedback(first: 100) { ${fields} } givenFeedback(first: 100) { ${fields} } } } }`;
const own = reporter('reporter', ownUnit!);

/**
 * Of what the stage's meetings, deficiencies and decisions gave rise to, some is given in words, some of it read, the
 * rest overdue; and something is noted from a report on which there is feedback.
 */
export async function fillFeedback(filling: Filling): Promise<void> {
  const { tenantId, text, mutate, read } = filling;
  const { _entities: found } = await read(lists, { id: encodeId('Municipality', tenantId) });
  const [{ openFeedback, givenFeedback }] = found as [Record<string, { nodes: Told[] }>];
  const told = givenFeedback!.nodes.filter(({ organisationSlug }) => organisationSlug === ownUnit);
  const onReport = told.find(({ report, viewerCan }) => report && viewerCan.addNote);
  for (const one of [openFeedback!.nodes[0], onReport]) {
    if (one) await mutate('giveFeedback', { feedbackId: one.id, expectedVersion: one.version, note: text() });
  }
  if (onReport) {
    const source = { source: 'REPORT', sourceId: onReport.report!.id, areaId: onReport.areas[0]!.area.id };
    await mutate('noteDeficiency', { ...source, description: text(), organisationSlug: ownUnit }, own);
  }
  if (told[0]) {
    const { id: feedbackId, version } = told[0];
    await mutate('markFeedbackRead', { feedback: [{ feedbackId, version }] }, own);
  }
  await passDueDates(filling);
}

/** What is overdue on a day is marked, as the job does it. */
async function passDueDates({ tenantId, source }: Filling): Promise<void> {
  const membership = { kind: 'municipality', key: tenantId, unit: null, role: 'coordinator' };
  const actor = { subject: 'world', name: 'world', memberships: [membership], scopes: [] };
  const now = new Date('2199-06-01T06:00:00Z');
  await inScope(source, actor, (db) => markOverdueFeedback(db, { actor, now }, tenantId));
}
