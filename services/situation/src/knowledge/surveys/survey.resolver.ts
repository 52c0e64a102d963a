import { connectionOf, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { Arg, Args, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { thresholdFor } from '../../groups/group.loader';
import { Municipality, municipalityOf } from '../../municipalities/municipality';
import { KnowledgeActions } from '../knowledge-thing';
import { loadThing, loadThings } from '../knowledge.loader';
import { actionsOn, seesNumbers } from '../knowledge.rules';
import { Survey } from './survey';
import { AddSurveyInput, ChangeSurveyInput, RemoveSurveyInput, SurveyPayload } from './survey.inputs';
import { numbersFor, SurveyQuestion } from './survey-numbers';
import { isOpen, responseRate } from './survey.rules';
import { addSurvey, changeSurvey, removeSurvey } from './survey.service';

const SurveyConnection = connectionOf(Survey, 'Survey');

@Resolver(() => Municipality)
export class SurveyListResolver {
  @FieldResolver(() => SurveyConnection, {
    nullable: true,
    description: 'Its surveys, archived ones too, the latest on top (R28)',
  })
  surveys(@Root() { tenantId }: Municipality, @Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadThings(ctx, { entity: Survey, orderBy: ['period_end'], descending: true }, tenantId, args);
  }
}

@Resolver(() => Survey)
export class SurveyResolver {
  @Query(() => Survey, { nullable: true, description: 'One survey, or null when there is none for you' })
  survey(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<Survey | null> {
    const key = tryDecodeId(id);
    return key?.type === 'Survey' ? loadThing(ctx, Survey, key) : Promise.resolve(null);
  }

  @Mutation(() => SurveyPayload, { description: 'Adds a survey; an open one is never representative (R28)' })
  async addSurvey(@Arg('input') input: AddSurveyInput, @Ctx() ctx: Context) {
    return { survey: await ctx.inScope((db) => addSurvey(db, ctx, input)) };
  }

  @Mutation(() => SurveyPayload, { description: 'Changes a survey, archives it or takes it into use again' })
  async changeSurvey(@Arg('input') input: ChangeSurveyInput, @Ctx() ctx: Context) {
    return { survey: await ctx.inScope((db) => changeSurvey(db, ctx, input)) };
  }

  @Mutation(() => SurveyPayload, { description: 'Takes a survey away on which nothing rests' })
  async removeSurvey(@Arg('input') input: RemoveSurveyInput, @Ctx() ctx: Context) {
    return { survey: await ctx.inScope((db) => removeSurvey(db, ctx, input)) };
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether anybody could answer: then it says nothing of those who did not (R28)',
  })
  open(@Root() survey: Survey): boolean {
    return isOpen(survey);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Answers in percent of the invited, to one decimal; null where those are not known',
  })
  responseRate(@Root() survey: Survey): number | null {
    return responseRate(survey);
  }

  @FieldResolver(() => [SurveyQuestion], {
    description: 'Its questions in numbers, at most 30; small ones as they are told to you',
  })
  async questions(@Root() survey: Survey, @Ctx() ctx: Context): Promise<SurveyQuestion[]> {
    if (survey.asked.length === 0) return [];
    const threshold = await thresholdFor(ctx, survey.tenantId);
    const seesSmall = seesNumbers(ctx.actor, survey);
    return numbersFor(survey.asked, survey.answered, seesSmall, threshold);
  }

  @FieldResolver(() => Municipality, { description: 'The municipality' })
  municipality(@Root() { tenantId }: Survey): Municipality {
    return municipalityOf(tenantId);
  }

  @FieldResolver(() => KnowledgeActions, { description: 'What you may do with it' })
  viewerCan(@Root() survey: Survey, @Ctx() { actor }: Context): KnowledgeActions {
    return actionsOn(actor, 'Survey', survey);
  }
}
