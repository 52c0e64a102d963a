import { encodeId } from '@medborgarlofte/platform/ids';
import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import { policeOrganisation } from './access';
import { planAhead, schoolBreaks } from './fictitious/calendar';
import { estGroup, groupTexts, readers, seats, trainings } from './fictitious/group';
import { addSchoolBreak, saveSituationGroup } from './groups/group.service';
import { saveGroupMember } from './groups/member.service';
import { ReportingGroup } from './groups/reporting-group';
import { noteTraining } from './groups/training.service';
import { confirmGroupText, publishGroupText } from './guidelines/group-text.service';
import { planMeetings } from './meetings/plan-meetings.service';
import { swedishTime } from './meetings/swedish-time';

const begun = swedishTime('2024-08-27', '10:00');
const municipalityOf = (tenantId: string) => encodeId('Municipality', tenantId);

/** Sets how the invented group works, unless it is there. */
export async function tellGroup(db: Db, actor: Actor, tenantId: string, today: string): Promise<void> {
  if (await db.existsBy(ReportingGroup, { tenantId })) return;
  const caller = { actor, now: begun };
  const municipalityId = municipalityOf(tenantId);
  await saveSituationGroup(db, caller, { municipalityId, expectedVersion: 0, ...estGroup }, true);
  for (const seat of seats) await saveGroupMember(db, caller, { municipalityId, ...seat });
  for (const training of trainings) await noteTraining(db, caller, { municipalityId, ...training });
  for (const one of schoolBreaks(today)) await addSchoolBreak(db, caller, { municipalityId, ...one });
  await planMeetings(db, caller, { municipalityId, ...planAhead(today) });
}

/** Sets the group's texts, and lets most of its members confirm having read them; each as the person alone can. */
export async function tellGroupTexts(source: DataSource, actor: Actor, tenantId: string): Promise<void> {
  const municipalityId = municipalityOf(tenantId);
  const textIds = await inScope(source, actor, async (db) => {
    const ids: string[] = [];
    for (const text of groupTexts) {
      const idempotencyKey = `seed-${text.kind}`;
      const input = { municipalityId, ...text, expectedVersion: 0, idempotencyKey };
      ids.push((await publishGroupText(db, { actor, now: begun }, input)).globalId);
    }
    return ids;
  });
  for (const slug of readers) {
    const reader = memberOf(tenantId, slug);
    await inScope(source, reader, async (db) => {
      for (const groupTextId of textIds)
        await confirmGroupText(db, { actor: reader, now: begun }, { groupTextId });
    });
  }
}

function memberOf(tenantId: string, slug: string): Actor {
  const isPolice = slug === policeOrganisation;
  const role = isPolice ? 'kommunpolis' : 'reporter';
  const membership = { kind: tenantKind, key: tenantId, unit: isPolice ? null : slug, role };
  return { subject: `seed-${slug}`, name: 'seed', memberships: [membership], scopes: [] };
}
