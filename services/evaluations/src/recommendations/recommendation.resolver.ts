import type { Context } from '@medborgarlofte/platform/context';
import { loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { may } from '../caller';
import { Evaluation } from '../evaluations/evaluation';
import { Recommendation, RecommendationActions } from './recommendation';
import {
  AddRecommendationInput,
  AddRecommendationPayload,
  AnswerRecommendationInput,
  AnswerRecommendationPayload,
  SetRecommendationStatusInput,
  SetRecommendationStatusPayload,
} from './recommendation.inputs';
import { nextStatuses, takesAnswer } from './recommendation.rules';
import { addRecommendation, answerRecommendation, setRecommendationStatus } from './recommendation.service';

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Mutation(() => AddRecommendationPayload, {
    description:
      "Adds a recommendation to an unpublished evaluation; for the municipality's coordinator or an evaluator with its grant",
  })
  async addRecommendation(@Arg('input') input: AddRecommendationInput, @Ctx() ctx: Context) {
    return { recommendation: await ctx.inScope((db) => addRecommendation(db, ctx, input)) };
  }

  @Mutation(() => AnswerRecommendationPayload, {
    description: "Gives the municipality's answer, and who sees to it",
  })
  async answerRecommendation(@Arg('input') input: AnswerRecommendationInput, @Ctx() ctx: Context) {
    return { recommendation: await ctx.inScope((db) => answerRecommendation(db, ctx, input)) };
  }

  @Mutation(() => SetRecommendationStatusPayload, {
    description: 'Takes a recommendation one step on: accepted or declined, ongoing, done',
  })
  async setRecommendationStatus(@Arg('input') input: SetRecommendationStatusInput, @Ctx() ctx: Context) {
    return { recommendation: await ctx.inScope((db) => setRecommendationStatus(db, ctx, input)) };
  }

  @FieldResolver(() => Recommendation, { nullable: true, description: 'The recommendation it belongs under' })
  parent(
    @Root() { tenantId, parentId }: Recommendation,
    @Ctx() ctx: Context,
  ): Promise<Recommendation | null> | null {
    return parentId ? loadOne(ctx, Recommendation, { tenantId, id: parentId }) : null;
  }

  @FieldResolver(() => Evaluation, { nullable: true, description: 'The evaluation it is part of' })
  evaluation(
    @Root() { tenantId, evaluationId }: Recommendation,
    @Ctx() ctx: Context,
  ): Promise<Evaluation | null> {
    return loadOne(ctx, Evaluation, { tenantId, id: evaluationId });
  }

  @FieldResolver(() => RecommendationActions, { description: 'What you may do with it' })
  viewerCan(@Root() recommendation: Recommendation, @Ctx() { actor }: Context): RecommendationActions {
    const { tenantId, status } = recommendation;
    return {
      answer: takesAnswer(recommendation) && may(actor, 'Mutation.answerRecommendation', tenantId),
      setStatus: nextStatuses(status).length > 0 && may(actor, 'Mutation.setRecommendationStatus', tenantId),
    };
  }
}
