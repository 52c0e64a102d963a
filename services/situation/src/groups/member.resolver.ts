import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { saveReportingOrganisation } from '../organisations/reporting-organisation.service';
import { GroupMember } from './group-member';
import { loadAddress } from './group.loader';
import {
  NoteTrainingInput,
  NoteTrainingPayload,
  RemovedPayload,
  RemoveGroupMemberInput,
  RemoveTrainingInput,
  SaveGroupMemberInput,
  SaveGroupMemberPayload,
  SaveReportingOrganisationInput,
  SaveReportingOrganisationPayload,
} from './member.inputs';
import { removeGroupMember, saveGroupMember } from './member.service';
import { noteTraining, removeTraining } from './training.service';

@Resolver(() => GroupMember)
export class GroupMemberResolver {
  @Mutation(() => SaveReportingOrganisationPayload, {
    description:
      'Sets an organisation that is expected to report: a new one, or one that is known by its slug',
  })
  async saveReportingOrganisation(@Arg('input') input: SaveReportingOrganisationInput, @Ctx() ctx: Context) {
    return { organisation: await ctx.inScope((db) => saveReportingOrganisation(db, ctx, input)) };
  }

  @Mutation(() => SaveGroupMemberPayload, {
    description: 'Sets a seat in the group, by organisation and function',
  })
  async saveGroupMember(@Arg('input') input: SaveGroupMemberInput, @Ctx() ctx: Context) {
    return { member: await ctx.inScope((db) => saveGroupMember(db, ctx, input)) };
  }

  @Mutation(() => RemovedPayload, { description: 'Takes a seat away, with its address' })
  async removeGroupMember(@Arg('input') input: RemoveGroupMemberInput, @Ctx() ctx: Context) {
    return { removedId: await ctx.inScope((db) => removeGroupMember(db, ctx, input)) };
  }

  @Mutation(() => NoteTrainingPayload, { description: 'Notes that an organisation has had training (R12)' })
  async noteTraining(@Arg('input') input: NoteTrainingInput, @Ctx() ctx: Context) {
    return { training: await ctx.inScope((db) => noteTraining(db, ctx, input)) };
  }

  @Mutation(() => RemovedPayload, { description: 'Takes a note of training away' })
  async removeTraining(@Arg('input') input: RemoveTrainingInput, @Ctx() ctx: Context) {
    return { removedId: await ctx.inScope((db) => removeTraining(db, ctx, input)) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where its notices go, for coordinator and deputy; null for others',
  })
  async email(@Root() seat: GroupMember, @Ctx() ctx: Context): Promise<string | null> {
    return (await loadAddress(ctx, seat))?.email ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether digests go there too, for coordinator and deputy; null for others and without an address',
  })
  async digests(@Root() seat: GroupMember, @Ctx() ctx: Context): Promise<boolean | null> {
    return (await loadAddress(ctx, seat))?.digests ?? null;
  }
}
