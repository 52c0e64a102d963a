import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Max, Min } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Meeting } from '../meetings/meeting';
import { JointPicture } from '../pictures/joint-picture';
import { loadPictures } from '../pictures/picture.loader';
import { Template } from '../templates/template';
import { Municipality } from './municipality';

const TemplateConnection = connectionOf(Template, 'Template');
export const MeetingConnection = connectionOf(Meeting, 'Meeting');
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
