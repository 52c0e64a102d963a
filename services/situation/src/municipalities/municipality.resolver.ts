import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Max, Min } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CalendarFeed } from '../calendar-feeds/calendar-feed';
import { loadGroup } from '../groups/group.loader';
import { ReportingGroup } from '../groups/reporting-group';
import { Meeting } from '../meetings/meeting';
import { loadTally } from '../meetings/meeting-tally.loader';
import { MeetingTally } from '../meetings/planned-slot';
import { JointPicture } from '../pictures/joint-picture';
import { loadPictures } from '../pictures/picture.loader';
import { Template } from '../templates/template';
import { Municipality } from './municipality';

const TemplateConnection = connectionOf(Template, 'Template');
export const MeetingConnection = connectionOf(Meeting, 'Meeting');
const CalendarFeedConnection = connectionOf(CalendarFeed, 'CalendarFeed');
const JointPictureConnection = connectionOf(JointPicture, 'JointPicture');

@ArgsType()
class MeetingArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only meetings of this calendar year' })
  @Min(1990)
  @Max(2200)
  year?: number;
}

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @FieldResolver(() => TemplateConnection, {
    nullable: true,
    description: 'Its templates, every version, by name',
  })
  templates(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPage(
      ctx,
      { entity: Template, orderBy: ['name', 'version_number'] },
      { tenantId, id: null },
      args,
    );
  }

  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: "Its group's meetings, oldest first",
  })
  meetings(
    @Root() { tenantId }: Municipality,
    @Args(() => MeetingArgs) { year, ...args }: MeetingArgs,
    @Ctx() ctx: Context,
  ) {
    const values = [`${year}-01-01`, `${year}-12-31`];
    const where = year ? { sql: 'item.date between $1::date and $2::date', values } : undefined;
    return loadPage(ctx, { entity: Meeting, orderBy: ['date'], where }, { tenantId, id: null }, args);
  }

  @FieldResolver(() => ReportingGroup, {
    nullable: true,
    description: 'How its group works; null where there is none for you',
  })
  situationGroup(@Root() { tenantId }: Municipality, @Ctx() ctx: Context): Promise<ReportingGroup | null> {
    return loadGroup(ctx, tenantId);
  }

  @FieldResolver(() => MeetingTally, {
    nullable: true,
    description: "A year's meetings, counted: 21 held of 26 planned (R24); null where there are none for you",
  })
  meetingTally(
    @Root() { tenantId }: Municipality,
    @Arg('year', () => Int, { description: 'The calendar year' }) year: number,
    @Ctx() ctx: Context,
  ): Promise<MeetingTally | null> {
    return loadTally(ctx, tenantId, year);
  }

  @FieldResolver(() => CalendarFeedConnection, {
    nullable: true,
    description:
      "Secret calendar addresses that answer: your own, and everybody's for coordinator and deputy",
  })
  calendarFeeds(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const where = { sql: 'item.revoked_at is null', values: [] };
    const query = { entity: CalendarFeed, orderBy: ['created_at'], where };
    return loadPage(ctx, query, { tenantId, id: null }, args);
  }

  @FieldResolver(() => JointPictureConnection, {
    nullable: true,
    description: 'Its joint pictures, oldest first: the last five are `last: 5`',
  })
  jointPictures(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadPictures(ctx, tenantId, args);
  }
}
