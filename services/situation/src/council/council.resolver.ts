import { holds } from '@medborgarlofte/platform/actor';
import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { keepers } from '../access';
import { todayOf } from '../caller';
import { Deficiency } from '../deficiencies/deficiency';
import { Inquiry } from '../inquiries/inquiry';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { JointPicture } from '../pictures/joint-picture';
import { loadPicture } from '../pictures/picture.loader';
import { agendaOf } from './agenda';
import { AgendaItem } from './agenda-item';
import { CouncilDecision } from './council-decision';
import { CouncilMeeting } from './council-meeting';
import { addAgendaItem, holdCouncilMeeting, planCouncilMeeting } from './council-meeting.service';
import {
  AddAgendaItemInput,
  CouncilDecisionPayload,
  CouncilMeetingPayload,
  HoldCouncilMeetingInput,
  MakeCouncilDecisionInput,
  PlanCouncilMeetingInput,
} from './council.inputs';
import { whyNotAddItem, whyNotDecide } from './council.rules';
import { makeDecision } from './make-decision.service';

const CouncilMeetingConnection = connectionOf(CouncilMeeting, 'CouncilMeeting');

@ObjectType({ description: 'What you may do with a meeting of the council' })
export class CouncilMeetingActions {
  @Field({ description: 'Put own items on its agenda' })
  addItem: boolean;
  @Field({ description: 'Decide at it' })
  decide: boolean;
  @Field({ description: 'End it' })
  hold: boolean;
}

@Resolver(() => Municipality)
export class CouncilListResolver {
  @FieldResolver(() => CouncilMeetingConnection, {
    nullable: true,
    description: "Its council's meetings, oldest first (R24)",
  })
  councilMeetings(
    @Root() { tenantId }: Municipality,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: Context,
  ) {
    return loadPage(ctx, { entity: CouncilMeeting, orderBy: ['date'] }, { tenantId, id: null }, args);
  }
}

@Resolver(() => CouncilMeeting)
export class CouncilMeetingResolver {
  @Query(() => CouncilMeeting, {
    nullable: true,
    description: 'One meeting of the council, or null when there is none for you',
  })
  councilMeeting(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<CouncilMeeting | null> {
    const key = tryDecodeId(id);
    return key?.type === 'CouncilMeeting' ? loadOne(ctx, CouncilMeeting, key) : Promise.resolve(null);
  }

  @Mutation(() => CouncilMeetingPayload, { description: 'Plans a meeting of the council' })
  async planCouncilMeeting(@Arg('input') input: PlanCouncilMeetingInput, @Ctx() ctx: Context) {
    return { councilMeeting: await ctx.inScope((db) => planCouncilMeeting(db, ctx, input)) };
  }

  @Mutation(() => CouncilMeetingPayload, { description: 'Puts an own item on the agenda' })
  async addAgendaItem(@Arg('input') input: AddAgendaItemInput, @Ctx() ctx: Context) {
    return { councilMeeting: await ctx.inScope((db) => addAgendaItem(db, ctx, input)) };
  }

  @Mutation(() => CouncilMeetingPayload, {
    description: 'Ends a meeting: its minutes do not change after it',
  })
  async holdCouncilMeeting(@Arg('input') input: HoldCouncilMeetingInput, @Ctx() ctx: Context) {
    return { councilMeeting: await ctx.inScope((db) => holdCouncilMeeting(db, ctx, input)) };
  }

  @Mutation(() => CouncilDecisionPayload, { description: 'Decides at a meeting of the council (R40)' })
  async makeCouncilDecision(@Arg('input') input: MakeCouncilDecisionInput, @Ctx() ctx: Context) {
    return { decision: await ctx.inScope((db) => makeDecision(db, ctx, input)) };
  }

  @FieldResolver(() => [AgendaItem], {
    nullable: true,
    description:
      'Its agenda; until it is held, what waits for the council now. At most a hundred of each kind; null for others than the council',
  })
  agenda(@Root() meeting: CouncilMeeting, @Ctx() ctx: Context): Promise<AgendaItem[]> | null {
    if (!holds(ctx.actor, [...keepers, 'council-member', 'politician'], meeting.tenantId)) return null;
    return ctx.read((db) => agendaOf(db, meeting));
  }

  @FieldResolver(() => [CouncilDecision], { description: 'What it decided, in order; at most a few tens' })
  decisions(@Root() meeting: CouncilMeeting, @Ctx() ctx: Context) {
    return loadChildren(ctx, CouncilDecision, 'councilMeetingId', meeting, { number: 'ASC' });
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: CouncilMeeting): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => CouncilMeetingActions, { description: 'What you may do with it' })
  viewerCan(@Root() meeting: CouncilMeeting, @Ctx() ctx: Context): CouncilMeetingActions {
    const may = (operation: string) =>
      holds(ctx.actor, rolesFor(permissions, `Mutation.${operation}`), meeting.tenantId);
    const isOpen = !whyNotDecide(meeting, todayOf(ctx));
    return {
      addItem: may('addAgendaItem') && !whyNotAddItem(meeting),
      decide: may('makeCouncilDecision') && isOpen,
      hold: may('holdCouncilMeeting') && isOpen,
    };
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => JointPicture, { nullable: true, description: 'The picture, when it is one' })
  picture(@Root() { tenantId, pictureId: id }: AgendaItem, @Ctx() ctx: Context) {
    return id ? loadPicture(ctx, { tenantId, id }) : null;
  }

  @FieldResolver(() => Inquiry, { nullable: true, description: 'The mapping or analysis, when it is one' })
  inquiry(@Root() { tenantId, inquiryId: id }: AgendaItem, @Ctx() ctx: Context) {
    return id ? loadOne(ctx, Inquiry, { tenantId, id }) : null;
  }

  @FieldResolver(() => Deficiency, { nullable: true, description: 'The deficiency, when it is one' })
  deficiency(@Root() { tenantId, deficiencyId: id }: AgendaItem, @Ctx() ctx: Context) {
    return id ? loadOne(ctx, Deficiency, { tenantId, id }) : null;
  }
}
