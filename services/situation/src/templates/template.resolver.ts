import DataLoader from 'dataloader';
import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, type RowKey } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { keepers } from '../access';
import { Area } from '../areas/area';
import { LevelDefinition } from '../levels/level-definition';
import { adoptTemplateVersion } from './adopt-version.service';
import { Template, TemplateState } from './template';
import {
  AdoptTemplateVersionInput,
  AdoptTemplateVersionPayload,
  CreateStarterTemplateInput,
  CreateTemplateVersionInput,
  SaveTemplateVersionInput,
  TemplatePayload,
} from './template.inputs';
import { createStarterTemplate, createTemplateVersion, saveTemplateVersion } from './template.service';

@ObjectType({ description: 'What you may do with a version of a template' })
export class TemplateActions {
  @Field({ description: 'Change what it holds' })
  edit: boolean;
  @Field({ description: 'Let new meetings go by it' })
  adopt: boolean;
}

interface Use {
  meetings: number;
  inEffect: boolean;
}

@Resolver(() => Template)
export class TemplateResolver {
  @Mutation(() => TemplatePayload, {
    description:
      "Gives a municipality without a template one to begin with, modelled on Fagersta's five areas",
  })
  async createStarterTemplate(@Arg('input') input: CreateStarterTemplateInput, @Ctx() ctx: Context) {
    return { template: await ctx.inScope((db) => createStarterTemplate(db, ctx, input)) };
  }

  @Mutation(() => TemplatePayload, {
    description: 'Makes the next version of a template from an existing one; nothing goes by it yet',
  })
  async createTemplateVersion(@Arg('input') input: CreateTemplateVersionInput, @Ctx() ctx: Context) {
    return { template: await ctx.inScope((db) => createTemplateVersion(db, ctx, input)) };
  }

  @Mutation(() => TemplatePayload, {
    description: 'Replaces what a version holds, as long as no meeting uses it',
  })
  async saveTemplateVersion(@Arg('input') input: SaveTemplateVersionInput, @Ctx() ctx: Context) {
    return { template: await ctx.inScope((db) => saveTemplateVersion(db, ctx, input)) };
  }

  @Mutation(() => AdoptTemplateVersionPayload, {
    description: 'Lets new meetings go by a version, and meetings ahead that nobody has reported to',
  })
  adoptTemplateVersion(@Arg('input') input: AdoptTemplateVersionInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => adoptTemplateVersion(db, ctx, input));
  }

  @FieldResolver(() => [Area], { description: 'Its areas in their order; at most a few tens' })
  areas(@Root() template: Template, @Ctx() ctx: Context) {
    return loadChildren(ctx, Area, 'templateId', template, { position: 'ASC' });
  }

  @FieldResolver(() => [LevelDefinition], { description: 'Its levels, the calmest first' })
  levels(@Root() template: Template, @Ctx() ctx: Context) {
    return loadChildren(ctx, LevelDefinition, 'templateId', template, { position: 'ASC' });
  }

  @FieldResolver(() => TemplateState, { description: 'Where it is in its life' })
  async state(@Root() template: Template, @Ctx() ctx: Context): Promise<TemplateState> {
    const { meetings, inEffect } = await useOf(ctx, template);
    if (inEffect) return TemplateState.IN_USE;
    return meetings === 0 ? TemplateState.DRAFT : TemplateState.EARLIER;
  }

  @FieldResolver(() => Int, { description: 'Meetings that go by it, of those you see' })
  async meetingCount(@Root() template: Template, @Ctx() ctx: Context): Promise<number> {
    return (await useOf(ctx, template)).meetings;
  }

  @FieldResolver(() => TemplateActions, { description: 'What you may do with it' })
  async viewerCan(@Root() template: Template, @Ctx() ctx: Context): Promise<TemplateActions> {
    const { meetings, inEffect } = await useOf(ctx, template);
    const keeps = holds(ctx.actor, keepers, template.tenantId);
    return { edit: keeps && meetings === 0, adopt: keeps && !inEffect };
  }
}

const use = `
  select (select count(*)::int from meeting where meeting.tenant_id = wanted.tenant_id and meeting.template_id = wanted.id) as meetings,
    exists (select from reporting_group where reporting_group.tenant_id = wanted.tenant_id and reporting_group.template_id = wanted.id) as "inEffect"
  from unnest($1::text[], $2::uuid[]) with ordinality as wanted (tenant_id, id, number) order by wanted.number`;

/** What goes by a version: asked together for all versions of a page. */
function useOf(ctx: Context, template: RowKey): Promise<Use> {
  const create = () =>
    new DataLoader<RowKey, Use, string>(
      (keys) =>
        ctx.read((db) =>
          db.query<Use[]>(use, [keys.map(({ tenantId }) => tenantId), keys.map(({ id }) => id)]),
        ),
      { cacheKeyFn: ({ tenantId, id }) => `${tenantId}|${id}` },
    );
  return ctx.loader<RowKey, Use>('template-use', create).load(template);
}
