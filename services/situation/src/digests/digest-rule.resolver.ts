import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { DigestRule } from './digest-rule';
import { SetDigestRuleInput, SetDigestRulePayload } from './digest-rule.inputs';
import { loadDigestRule, setDigestRule } from './digest-rule.service';

@Resolver(() => Municipality)
export class DigestRuleResolver {
  @FieldResolver(() => DigestRule, {
    nullable: true,
    description: 'When mails go out that gather what waits for somebody',
  })
  digestRule(@Root() { tenantId }: Municipality, @Ctx() ctx: Context) {
    return loadDigestRule(ctx, tenantId);
  }

  @Mutation(() => SetDigestRulePayload, {
    description: 'Says when mails go out that gather what waits for somebody, and to whom beside the seats',
  })
  async setDigestRule(@Arg('input') input: SetDigestRuleInput, @Ctx() ctx: Context) {
    return { digestRule: await ctx.inScope((db) => setDigestRule(db, ctx, input)) };
  }
}
