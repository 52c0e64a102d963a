import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../areas/area';
import { LevelDefinition } from '../levels/level-definition';
import { Template } from './template';

@Resolver(() => Template)
export class TemplateResolver {
  @FieldResolver(() => [Area], { description: 'Its areas in their order; at most a few tens' })
  areas(@Root() template: Template, @Ctx() ctx: Context) {
    return loadChildren(ctx, Area, 'templateId', template, { position: 'ASC' });
  }

  @FieldResolver(() => [LevelDefinition], { description: 'Its levels, the calmest first' })
  levels(@Root() template: Template, @Ctx() ctx: Context) {
    return loadChildren(ctx, LevelDefinition, 'templateId', template, { position: 'ASC' });
  }
}
