import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
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
} from 'type-graphql';
import { keepers } from '../access';
import { todayOf } from '../caller';
import { CouncilDecision } from '../council/council-decision';
import { Deficiency } from '../deficiencies/deficiency';
import { Inquiry } from '../inquiries/inquiry';
import { Municipality, municipalityOf } from '../municipalities/municipality';
import { permissions } from '../permissions';
import { JointPicture } from '../pictures/joint-picture';
import { loadPicture } from '../pictures/picture.loader';
import { SituationReport } from '../reports/report';
import { Feedback } from './feedback';
import { FeedbackArea, loadFeedbackAreas } from './feedback-area';
import {
  GiveFeedbackInput,
  GiveFeedbackPayload,
  MarkFeedbackReadInput,
  MarkFeedbackReadPayload,
} from './feedback.inputs';
import { loadReadAt } from './feedback.loader';
import { isOverdue, isTold, whyNotGive } from './feedback.rules';
import { giveFeedback } from './give-feedback.service';
import { markFeedbackRead } from './read-feedback.service';

@ObjectType({ description: 'What you may do with feedback' })
export class FeedbackActions {
  @Field({ description: 'Give it' })
  give: boolean;
  @Field({ description: 'Add a sentence of your own to what was given' })
  addNote: boolean;
  @Field({ description: 'Mark it as read, for your organisation' })
  markRead: boolean;
}

@Resolver(() => Feedback)
export class FeedbackResolver {
  @Query(() => Feedback, {
    nullable: true,
    description: 'One piece of feedback, or null when there is none for you',
  })
  feedback(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Feedback | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Feedback' ? loadOne(ctx, Feedback, key) : Promise.resolve(null);
  }

  @Mutation(() => GiveFeedbackPayload, {
    description: 'Gives feedback that is owed, or adds a sentence to what was given by itself (R18)',
  })
  async giveFeedback(@Arg('input') input: GiveFeedbackInput, @Ctx() ctx: Context) {
    return { feedback: await ctx.inScope((db) => giveFeedback(db, ctx, input)) };
  }

  @Mutation(() => MarkFeedbackReadPayload, {
    description: 'Marks feedback to your organisation as read; a sentence that is added later is new again',
  })
  async markFeedbackRead(@Arg('input') input: MarkFeedbackReadInput, @Ctx() ctx: Context) {
    return { feedback: await ctx.inScope((db) => markFeedbackRead(db, ctx, input)) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The organisation that is told, by its slug; null when it is the council',
  })
  organisationSlug(@Root() { organisationKey }: Feedback): string | null {
    return organisationKey || null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether it should have been given before today' })
  overdue(@Root() feedback: Feedback, @Ctx() ctx: Context): boolean {
    return isOverdue(feedback, todayOf({ actor: ctx.actor }));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When whoever was told read it as it now is; null while it is new to them',
  })
  readAt(@Root() feedback: Feedback, @Ctx() ctx: Context): Promise<Date | null> {
    return loadReadAt(ctx, feedback);
  }

  @FieldResolver(() => SituationReport, { nullable: true, description: 'The report it is about, if one' })
  report(@Root() { tenantId, reportId }: Feedback, @Ctx() ctx: Context) {
    return reportId ? loadOne(ctx, SituationReport, { tenantId, id: reportId }) : null;
  }

  @FieldResolver(() => JointPicture, {
    nullable: true,
    description: 'The locked joint picture that the report became part of, in that revision',
  })
  picture(@Root() { tenantId, pictureId }: Feedback, @Ctx() ctx: Context): Promise<JointPicture | null> {
    return pictureId ? loadPicture(ctx, { tenantId, id: pictureId }) : Promise.resolve(null);
  }

  @FieldResolver(() => [FeedbackArea], {
    description: "What the group made of the report, area by area; reading another organisation's is logged",
  })
  areas(@Root() feedback: Feedback, @Ctx() ctx: Context): Promise<FeedbackArea[]> {
    return loadFeedbackAreas(ctx, feedback);
  }

  @FieldResolver(() => [Deficiency], {
    description:
      'Deficiencies that were noted from the report and that you see, by when their next step is due',
  })
  noted(@Root() { tenantId, reportId }: Feedback, @Ctx() ctx: Context): Promise<Deficiency[]> {
    if (!reportId) return Promise.resolve([]);
    return loadChildren(ctx, Deficiency, 'reportId', { tenantId, id: reportId }, { dueDate: 'ASC' });
  }

  @FieldResolver(() => Deficiency, { nullable: true, description: 'The deficiency it is about, if one' })
  deficiency(@Root() { tenantId, deficiencyId }: Feedback, @Ctx() ctx: Context) {
    return deficiencyId ? loadOne(ctx, Deficiency, { tenantId, id: deficiencyId }) : null;
  }

  @FieldResolver(() => CouncilDecision, {
    nullable: true,
    description: 'The council’s decision it is about; for whoever is told once it is given',
  })
  decision(@Root() { tenantId, decisionId, givenAt }: Feedback, @Ctx() ctx: Context) {
    const isForMe = givenAt !== null || holds(ctx.actor, keepers, tenantId);
    return decisionId && isForMe ? loadOne(ctx, CouncilDecision, { tenantId, id: decisionId }) : null;
  }

  @FieldResolver(() => Inquiry, {
    nullable: true,
    description: 'The accepted mapping or analysis it is about',
  })
  inquiry(@Root() { tenantId, inquiryId }: Feedback, @Ctx() ctx: Context) {
    return inquiryId ? loadOne(ctx, Inquiry, { tenantId, id: inquiryId }) : null;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Feedback): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => FeedbackActions, { description: 'What you may do with it' })
  viewerCan(@Root() feedback: Feedback, @Ctx() { actor }: Context): FeedbackActions {
    const may = (operation: string) =>
      holds(actor, rolesFor(permissions, `Mutation.${operation}`), feedback.tenantId);
    const isGiven = feedback.givenAt !== null;
    const couldSay = may('giveFeedback') && !whyNotGive(feedback, 'en mening');
    return {
      give: couldSay && !isGiven,
      addNote: couldSay && isGiven,
      markRead: may('markFeedbackRead') && isGiven && isTold(actor, feedback),
    };
  }
}
