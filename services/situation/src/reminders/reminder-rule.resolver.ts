import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { ReminderRule } from './reminder-rule';
import { SetReminderRuleInput, SetReminderRulePayload } from './reminder-rule.inputs';
import { loadReminderRule, setReminderRule } from './reminder-rule.service';

@Resolver(() => Municipality)
export class ReminderRuleResolver {
  @FieldResolver(() => ReminderRule, {
    nullable: true,
    description: 'When organisations whose report is missing are reminded by themselves',
  })
  reminderRule(@Root() { tenantId }: Municipality, @Ctx() ctx: Context) {
    return loadReminderRule(ctx, tenantId);
  }

  @Mutation(() => SetReminderRulePayload, {
    description: 'Says when organisations are reminded of a missing report by themselves',
  })
  async setReminderRule(@Arg('input') input: SetReminderRuleInput, @Ctx() ctx: Context) {
    return { reminderRule: await ctx.inScope((db) => setReminderRule(db, ctx, input)) };
  }
}
