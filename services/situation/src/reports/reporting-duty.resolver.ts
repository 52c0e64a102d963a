import { loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../areas/area';
import { todayOf } from '../caller';
import { Meeting, MeetingState } from '../meetings/meeting';
import { Municipality } from '../municipalities/municipality';
import { MeetingConnection } from '../municipalities/municipality.resolver';
import { loadDuties } from './reporting-duty.loader';
import { readLastLevels } from './last-levels';
import { LastReportedLevel, ReportingDuty } from './reporting-duty';

/** How long a meeting whose picture nobody locks is still something to report to. */
const longestOpenDays = 14;

@Resolver(() => Municipality)
class OpenMeetingResolver {
  @FieldResolver(() => MeetingConnection, {
    nullable: true,
    description: 'Meetings that reports are taken in for, the next one first; those long past are left out',
  })
  openMeetings(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    const where = {
      sql: `item.state = $1 and item.date >= $2::date - $3::int`,
      values: [MeetingState.PLANNED, todayOf({ actor: ctx.actor }), longestOpenDays],
    };
    return loadPage(ctx, { entity: Meeting, orderBy: ['date'], where }, { tenantId, id: null }, args);
  }
}

@Resolver(() => Meeting)
class MeetingDutiesResolver {
  @FieldResolver(() => [ReportingDuty], {
    description: 'What you have to report to it: one for each organisation you report for, so at most a few',
  })
  duties(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<ReportingDuty[]> {
    return loadDuties(ctx, meeting);
  }
}

@Resolver(() => ReportingDuty)
class DutyResolver {
  @FieldResolver(() => [LastReportedLevel], {
    description: 'The levels of last time, area by area; none where there never was one',
  })
  async lastLevels(
    @Root() { meeting, organisationSlug }: ReportingDuty,
    @Ctx() ctx: Context,
  ): Promise<LastReportedLevel[]> {
    const { tenantId, templateId } = meeting;
    const areas = await loadChildren(
      ctx,
      Area,
      'templateId',
      { tenantId, id: templateId },
      { position: 'ASC' },
    );
    const last = await ctx.read((db) => readLastLevels(db, meeting, [organisationSlug], areas));
    return areas.flatMap((area) => {
      const found = last.find(({ code }) => code === area.code);
      return found ? [{ area, level: found.level, meetingDate: found.date }] : [];
    });
  }
}

/** Everything of duties that hangs on other types. */
export const reportingDutyResolvers = [OpenMeetingResolver, MeetingDutiesResolver, DutyResolver];
