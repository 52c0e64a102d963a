import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { outsideOwn, recordReads } from '@medborgarlofte/platform/recorded-reads';
import { Matches } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { permissions } from '../permissions';
import {
  AddContextNoteInput,
  ChangeContextNoteInput,
  ContextNotePayload,
  RemoveContextNoteInput,
} from './context-note.inputs';
import { addContextNote, changeContextNote, removeContextNote } from './context-note.service';
import { LevelHistory } from './level-history';
import { historySpan, readLevelHistory } from './level-history.service';

@ArgsType()
class LevelHistoryArgs {
  @Field(() => String, { nullable: true, description: 'Code of one area; all that you see unless told' })
  @Matches(/^[a-z0-9-]{1,60}$/)
  areaCode?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, within twelve years; the beginning of the fifth year back unless told',
  })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day; today unless told' })
  to?: string | null;
}

@Resolver(() => Municipality)
export class LevelHistoryResolver {
  @FieldResolver(() => LevelHistory, {
    nullable: true,
    description: 'What its group agreed on over time, by area, meeting and year (R26)',
  })
  async levelHistory(
    @Root() { id: globalId, tenantId }: Municipality,
    @Args(() => LevelHistoryArgs) { areaCode, ...wanted }: LevelHistoryArgs,
    @Ctx() ctx: Context,
  ): Promise<LevelHistory | null> {
    const span = historySpan(ctx, wanted);
    const history = await ctx.read((db) => readLevelHistory(db, tenantId, { areaCode, ...span }));
    if (holds(ctx.actor, rolesFor(permissions, 'Municipality.levelHistory'), tenantId)) return history;
    // From outside one reads by a grant; without one there is nothing to tell of, and nothing to record.
    if (history.areas.length === 0 && history.contextNotes.length === 0) return null;
    await recordReads(ctx, 'levels.read', outsideOwn(ctx, [{ tenantId, globalId }]));
    return history;
  }

  @Mutation(() => ContextNotePayload, {
    description: 'Notes what went on around the group in a period (R27)',
  })
  async addContextNote(@Arg('input') input: AddContextNoteInput, @Ctx() ctx: Context) {
    return { note: await ctx.inScope((db) => addContextNote(db, ctx, input)) };
  }

  @Mutation(() => ContextNotePayload, { description: 'Changes a context note' })
  async changeContextNote(@Arg('input') input: ChangeContextNoteInput, @Ctx() ctx: Context) {
    return { note: await ctx.inScope((db) => changeContextNote(db, ctx, input)) };
  }

  @Mutation(() => ContextNotePayload, { description: 'Removes a context note' })
  async removeContextNote(@Arg('input') input: RemoveContextNoteInput, @Ctx() ctx: Context) {
    return { note: await ctx.inScope((db) => removeContextNote(db, ctx, input)) };
  }
}
