import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import type { SubscriptionContext } from '@medborgarlofte/platform/subscriptions';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Area } from '../areas/area';
import { todayOf } from '../caller';
import { Meeting } from '../meetings/meeting';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { JointPicture } from './joint-picture';
import { JointPictureArea } from './joint-picture-area';
import { JointPictureDissent } from './joint-picture-dissent';
import { JointPictureDissentText } from './joint-picture-dissent-text';
import { lockPicture } from './lock-picture.service';
import { noteAttendance } from './note-attendance.service';
import { PictureChange, pictureChanges } from './picture-changes';
import {
  LockPictureInput,
  LockPicturePayload,
  NoteAttendanceInput,
  NoteAttendancePayload,
  SetPictureAreaInput,
  SetPictureAreaPayload,
  UnlockPictureInput,
  UnlockPicturePayload,
} from './picture.inputs';
import { loadPicture, loadSuccessor } from './picture.loader';
import { whyNotLock, whyNotSet, whyNotUnlock } from './picture.rules';
import { setPictureArea } from './picture.service';
import { unlockPicture } from './unlock-picture.service';

@ObjectType({ description: 'What you may do with a joint picture' })
export class JointPictureActions {
  @Field({ description: 'Set levels and texts' })
  edit: boolean;
  @Field({ description: 'Lock it' })
  lock: boolean;
  @Field({ description: 'Unlock it, which makes a new revision' })
  unlock: boolean;
}

@Resolver(() => JointPicture)
export class JointPictureResolver {
  @Query(() => JointPicture, {
    nullable: true,
    description: 'One joint picture, or null when there is none for you',
  })
  jointPicture(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<JointPicture | null> {
    const key = tryDecodeId(id);
    return key?.type === 'JointPicture' ? loadPicture(ctx, key) : Promise.resolve(null);
  }

  @Mutation(() => SetPictureAreaPayload, {
    description: "Sets what the group agreed on in one area of a meeting's picture",
  })
  async setPictureArea(@Arg('input') input: SetPictureAreaInput, @Ctx() ctx: Context) {
    return { picture: await ctx.inScope((db) => setPictureArea(db, ctx, input)) };
  }

  @Mutation(() => LockPicturePayload, { description: 'Locks a joint picture: it never changes again' })
  async lockPicture(@Arg('input') input: LockPictureInput, @Ctx() ctx: Context) {
    return { picture: await ctx.inScope((db) => lockPicture(db, ctx, input)) };
  }

  @Mutation(() => UnlockPicturePayload, {
    description: 'Makes a new revision of a locked joint picture; the locked one stays as it was',
  })
  async unlockPicture(@Arg('input') input: UnlockPictureInput, @Ctx() ctx: Context) {
    return { picture: await ctx.inScope((db) => unlockPicture(db, ctx, input)) };
  }

  @Mutation(() => NoteAttendancePayload, { description: 'Notes whether an organisation was at a meeting' })
  async noteAttendance(@Arg('input') input: NoteAttendanceInput, @Ctx() ctx: Context) {
    return { picture: await ctx.inScope((db) => noteAttendance(db, ctx, input)) };
  }

  @Subscription(() => PictureChange, {
    description:
      "Tells each time that a meeting's joint picture, a report to it or a deficiency that you see has changed, beginning with how it is now",
    subscribe: ({ args, context }) =>
      pictureChanges(context as SubscriptionContext, String(args['meetingId'])),
  })
  pictureChanged(
    @Root() change: PictureChange,
    @Arg('meetingId', () => ID, { description: 'The meeting' }) _meetingId: string,
  ): PictureChange {
    return change;
  }

  @FieldResolver(() => JointPicture, {
    nullable: true,
    description: 'The locked revision in whose place it came',
  })
  supersedes(@Root() { tenantId, supersedesId }: JointPicture, @Ctx() ctx: Context) {
    return supersedesId ? loadPicture(ctx, { tenantId, id: supersedesId }) : null;
  }

  @FieldResolver(() => JointPicture, {
    nullable: true,
    description: 'The revision that came in its place; what rests on this one should say so',
  })
  supersededBy(@Root() picture: JointPicture, @Ctx() ctx: Context) {
    return loadSuccessor(ctx, picture);
  }

  @FieldResolver(() => Meeting, { description: 'The meeting at which it was made' })
  meeting(@Root() { tenantId, meetingId }: JointPicture, @Ctx() ctx: Context) {
    return loadOne(ctx, Meeting, { tenantId, id: meetingId });
  }

  @FieldResolver(() => [JointPictureArea], { description: 'Its areas that have a level, in order' })
  areas(@Root() picture: JointPicture, @Ctx() ctx: Context) {
    return loadChildren(ctx, JointPictureArea, 'pictureId', picture, { position: 'ASC' });
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: JointPicture): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => JointPictureActions, { description: 'What you may do with it' })
  async viewerCan(@Root() picture: JointPicture, @Ctx() ctx: Context): Promise<JointPictureActions> {
    const meeting = await loadOne(ctx, Meeting, { tenantId: picture.tenantId, id: picture.meetingId });
    if (!meeting) return { edit: false, lock: false, unlock: false };
    const may = (operation: string) => holds(ctx.actor, rolesFor(permissions, operation), picture.tenantId);
    return {
      edit: may('Mutation.setPictureArea') && !whyNotSet(picture, meeting),
      lock: may('Mutation.lockPicture') && !whyNotLock(picture, meeting, todayOf({ actor: ctx.actor })),
      unlock: may('Mutation.unlockPicture') && !whyNotUnlock(picture, await loadSuccessor(ctx, picture)),
    };
  }
}

@Resolver(() => JointPictureArea)
export class JointPictureAreaResolver {
  @FieldResolver(() => Area, { description: 'The area' })
  area(@Root() { tenantId, areaId }: JointPictureArea, @Ctx() ctx: Context) {
    return loadOne(ctx, Area, { tenantId, id: areaId });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What somebody saw differently, and who; null for who reads the summary',
  })
  async dissent(@Root() line: JointPictureArea, @Ctx() ctx: Context): Promise<string | null> {
    const said = await loadOne(ctx, JointPictureDissentText, line);
    return said?.text ?? null;
  }

  @FieldResolver(() => [JointPictureDissent], {
    description:
      'Organisations that see it differently, by name, each at most once; none for who reads the summary',
  })
  dissents(@Root() line: JointPictureArea, @Ctx() ctx: Context) {
    return loadChildren(ctx, JointPictureDissent, 'pictureAreaId', line, { organisationName: 'ASC' });
  }
}
