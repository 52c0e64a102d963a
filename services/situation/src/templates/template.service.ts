import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { IsNull } from 'typeorm';
import { keepers } from '../access';
import { roleIn, type Caller } from '../caller';
import { ReportingGroup } from '../groups/reporting-group';
import { hashOf } from '../hash-of';
import { Meeting } from '../meetings/meeting';
import { permissions } from '../permissions';
import { starterTemplate } from './starter-template';
import { Template } from './template';
import { deleteContent, insertContent, readContent, type TemplateContent } from './template-content';
import type {
  CreateStarterTemplateInput,
  CreateTemplateVersionInput,
  SaveTemplateVersionInput,
} from './template.inputs';
import { contentOf, verifyContent } from './template.rules';

/** Adds the next version of a template; earlier ones stay as they are, and old reports keep theirs (R37). */
export async function addTemplateVersion(
  db: Db,
  caller: Caller,
  tenantId: string,
  content: TemplateContent,
  changeNote: string | null = null,
): Promise<Template> {
  requireRole(caller.actor, tenantId, keepers);
  const { name, source } = content;
  const latest = (await db.maximum(Template, 'versionNumber', { tenantId, name })) ?? 0;
  const template = db.create(Template, {
    ...{ tenantId, id: randomUUID(), name, versionNumber: latest + 1, source, changeNote, version: 1 },
    ...{ createdAt: caller.now ?? new Date(), createdByRole: roleIn(caller, tenantId) },
  });
  await db.insert(Template, template);
  await insertContent(db, template, content);
  await record(db, caller, template, 'template.add-version');
  return template;
}

/** Gives a municipality that has no template the one to begin with; it can be changed until a meeting uses it. */
export async function createStarterTemplate(
  db: Db,
  caller: Caller,
  { municipalityId, idempotencyKey }: CreateStarterTemplateInput,
): Promise<Template> {
  const { tenantId } = decodeId('Municipality', municipalityId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createStarterTemplate'));
  const call = { tenantId, key: idempotencyKey, operation: 'createStarterTemplate', inputHash: '' };
  const id = await once(db, call, async () => {
    if (await db.existsBy(Template, { tenantId, name: starterTemplate.name }))
      throw new AppError('RULE_BROKEN', { reason: 'template.exists' });
    const template = await addTemplateVersion(db, caller, tenantId, starterTemplate);
    await db.update(ReportingGroup, { tenantId, templateId: IsNull() }, { templateId: template.id });
    return template.id;
  });
  return db.findOneByOrFail(Template, { tenantId, id });
}

/** Makes the next version from an existing one. It changes nothing for anybody until the group goes over to it. */
export async function createTemplateVersion(
  db: Db,
  caller: Caller,
  input: CreateTemplateVersionInput,
): Promise<Template> {
  const { tenantId, id: basedOn } = decodeId('Template', input.basedOnId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.createTemplateVersion'));
  const { idempotencyKey: key, ...wanted } = input;
  const call = { tenantId, key, operation: 'createTemplateVersion', inputHash: hashOf(wanted) };
  const id = await once(db, call, async () => {
    const base = await lockTemplate(db, { tenantId, id: basedOn });
    verifyVersion(base, input.expectedVersion);
    const draft = await draftOf(db, base);
    if (draft)
      throw new AppError('RULE_BROKEN', { reason: 'template.draft-exists', current: { template: draft } });
    const content = await readContent(db, base);
    return (await addTemplateVersion(db, caller, tenantId, content, input.changeNote ?? null)).id;
  });
  return db.findOneByOrFail(Template, { tenantId, id });
}

/** Replaces what a version holds, as long as no meeting uses it and new meetings do not go by it. */
export async function saveTemplateVersion(
  db: Db,
  caller: Caller,
  input: SaveTemplateVersionInput,
): Promise<Template> {
  const { tenantId, id } = decodeId('Template', input.templateId);
  requireRole(caller.actor, tenantId, rolesFor(permissions, 'Mutation.saveTemplateVersion'));
  const template = await lockTemplate(db, { tenantId, id });
  verifyVersion(template, input.expectedVersion);
  if (await db.existsBy(Meeting, { tenantId, templateId: id }))
    throw new AppError('RULE_BROKEN', { reason: 'template.used', current: { template } });
  const content = contentOf(input);
  verifyContent(content, template);
  await deleteContent(db, template);
  await insertContent(db, template, content);
  template.version += 1;
  template.source = input.source ?? template.source;
  template.changeNote = input.changeNote ?? null;
  const { version, source, changeNote } = template;
  await db.update(Template, { tenantId, id }, { version, source, changeNote });
  await record(db, caller, template, 'template.save-version');
  return template;
}

/** The version, locked for the rest of the use case, so that no meeting begins to use it meanwhile. */
export async function lockTemplate(
  db: Db,
  { tenantId, id }: { tenantId: string; id: string },
): Promise<Template> {
  const template = await db.findOne(Template, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!template) throw new AppError('NOT_FOUND');
  return template;
}

/** Refuses a change of another version than the one that was seen, and shows the one that is (E01). */
export function verifyVersion(template: Template, expectedVersion: number): void {
  if (template.version === expectedVersion) return;
  throw new AppError('CONFLICT', {
    reason: 'template.changed',
    path: ['input', 'expectedVersion'],
    current: { template },
  });
}

/** The version of the same name that is being worked on: newer than those in use, and used by no meeting. */
async function draftOf(db: Db, { tenantId, name }: Template): Promise<Template | null> {
  const latest = await db.findOneOrFail(Template, {
    where: { tenantId, name },
    order: { versionNumber: 'DESC' },
  });
  const used = await db.existsBy(Meeting, { tenantId, templateId: latest.id });
  const inEffect = await db.existsBy(ReportingGroup, { tenantId, templateId: latest.id });
  return used || inEffect ? null : latest;
}

/** Adds the audit line of a change to a template. */
export async function record(db: Db, caller: Caller, template: Template, action: string): Promise<void> {
  const { tenantId, globalId: object } = template;
  await audit(db, caller.actor, { tenantId, action, object, requestId: caller.requestId });
}
