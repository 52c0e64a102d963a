import type { Context } from '@medborgarlofte/platform/context';
import { loadTogether } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Meeting } from './meeting';
import { readMarks } from './meeting-mark';

@Resolver(() => Meeting)
export class MeetingMarkResolver {
  @FieldResolver(() => String, {
    description:
      'Another text when its picture, a report to it or an open deficiency that you see has changed; pictureChanged tells the newest',
  })
  mark(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<string> {
    return loadTogether(ctx, 'meeting-mark', meeting, readMarks);
  }
}
