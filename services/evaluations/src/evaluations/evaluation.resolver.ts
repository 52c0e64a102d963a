import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { may, mayWriteEvaluations } from '../caller';
import { Municipality } from '../municipalities/municipality';
import { Recommendation } from '../recommendations/recommendation';
import { Evaluation, EvaluationActions } from './evaluation';
import {
  CreateEvaluationInput,
  CreateEvaluationPayload,
  PublishEvaluationInput,
  PublishEvaluationPayload,
  WithdrawEvaluationInput,
  WithdrawEvaluationPayload,
} from './evaluation.inputs';
import { takesRecommendations } from './evaluation.rules';
import { createEvaluation, publishEvaluation, withdrawEvaluation } from './evaluation.service';

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Mutation(() => CreateEvaluationPayload, {
    description:
      'Registers an evaluation of a municipality, unpublished; for its coordinator or an evaluator with its grant',
  })
  async createEvaluation(@Arg('input') input: CreateEvaluationInput, @Ctx() ctx: Context) {
    return { evaluation: await ctx.inScope((db) => createEvaluation(db, ctx, input)) };
  }

  @Mutation(() => PublishEvaluationPayload, {
    description: 'Lets the public read an evaluation with its recommendations and answers',
  })
  async publishEvaluation(@Arg('input') input: PublishEvaluationInput, @Ctx() ctx: Context) {
    return { evaluation: await ctx.inScope((db) => publishEvaluation(db, ctx, input)) };
  }

  @Mutation(() => WithdrawEvaluationPayload, {
    description: 'Takes an evaluation back from the public, at once',
  })
  async withdrawEvaluation(@Arg('input') input: WithdrawEvaluationInput, @Ctx() ctx: Context) {
    return { evaluation: await ctx.inScope((db) => withdrawEvaluation(db, ctx, input)) };
  }

  @FieldResolver(() => [Recommendation], { description: 'Its recommendations, by number; at most 100' })
  recommendations(@Root() evaluation: Evaluation, @Ctx() ctx: Context): Promise<Recommendation[]> {
    return loadChildren(ctx, Recommendation, 'evaluationId', evaluation, {
      mainNumber: 'ASC',
      number: 'ASC',
    });
  }

  @FieldResolver(() => Municipality, { nullable: true, description: 'The municipality that was evaluated' })
  municipality(@Root() { tenantId }: Evaluation): Municipality {
    return Municipality.of(tenantId);
  }

  @FieldResolver(() => EvaluationActions, { description: 'What you may do with it' })
  async viewerCan(@Root() evaluation: Evaluation, @Ctx() ctx: Context): Promise<EvaluationActions> {
    const { tenantId, published } = evaluation;
    return {
      addRecommendation: takesRecommendations(evaluation) && (await mayWriteEvaluations(ctx, tenantId)),
      publish: !published && may(ctx.actor, 'Mutation.publishEvaluation', tenantId),
      withdraw: published && may(ctx.actor, 'Mutation.withdrawEvaluation', tenantId),
    };
  }
}
