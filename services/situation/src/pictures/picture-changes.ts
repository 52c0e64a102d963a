import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId, encodeId } from '@medborgarlofte/platform/ids';
import type { SubscriptionContext } from '@medborgarlofte/platform/subscriptions';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Meeting } from '../meetings/meeting';
import { readMarks } from '../meetings/meeting-mark';
import { JointPicture, PictureState } from './joint-picture';

/** That something at a meeting has changed, and how far its picture has come; what changed is asked for under the reader's own right. */
@ObjectType({
  description:
    "How far a meeting's joint picture has come, and whether a report or a deficiency that you see has changed; ask for the meeting to see what",
})
export class PictureChange {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The newest revision of its picture; null before there is one',
  })
  pictureId: string | null;
  @Field(() => Int, { description: 'Its revision, 0 before there is one' })
  revision: number;
  @Field(() => Int, { description: 'Its version, 0 before there is one' })
  version: number;
  @Field(() => PictureState, { nullable: true, description: 'Its state' })
  state: PictureState | null;
  @Field({ description: "The meeting's mark as it now is for you; compare it with the one you have" })
  mark: string;
}

/**
 * How far a meeting has come: now, and after each change of its picture, of a report that was sent or of a deficiency.
 * Each turn looks under the reader's own scope, so
 * a stream ends when the meeting is no longer the reader's to see (B19).
 */
export async function* pictureChanges(
  ctx: SubscriptionContext,
  globalId: string,
): AsyncGenerator<PictureChange, void> {
  const key = decodeId('Meeting', globalId);
  const { tenantId, id: meetingId } = key;
  let shown = '';
  for await (const _ of ctx.turnsAt(key)) {
    const { picture, mark } = await ctx.inScope(async (db) => {
      if (!(await db.existsBy(Meeting, { tenantId, id: meetingId }))) throw new AppError('NOT_FOUND');
      const where = { tenantId, meetingId };
      const [newest] = await readMarks(db, [key]);
      return {
        picture: await db.findOne(JointPicture, { where, order: { revision: 'DESC' } }),
        mark: newest!,
      };
    });
    if (shown === mark) continue;
    shown = mark;
    const { revision = 0, version = 0, state = null } = picture ?? {};
    const pictureId = picture && encodeId('JointPicture', tenantId, picture.id);
    yield { meetingId: globalId, pictureId, revision, version, state, mark };
  }
}
