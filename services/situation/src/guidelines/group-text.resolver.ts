import DataLoader from 'dataloader';
import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren, type RowKey } from '@medborgarlofte/platform/loading';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { keepers } from '../access';
import { GroupText } from './group-text';
import { ConfirmGroupTextInput, GroupTextPayload, PublishGroupTextInput } from './group-text.inputs';
import { confirmGroupText, publishGroupText } from './group-text.service';
import { TextConfirmation } from './text-confirmation';

@Resolver(() => GroupText)
export class GroupTextResolver {
  @Mutation(() => GroupTextPayload, {
    description: 'Sets the next version of a text that the group goes by; everybody is asked to read it',
  })
  async publishGroupText(@Arg('input') input: PublishGroupTextInput, @Ctx() ctx: Context) {
    return { groupText: await ctx.inScope((db) => publishGroupText(db, ctx, input)) };
  }

  @Mutation(() => GroupTextPayload, { description: 'Notes that you have read the version that applies' })
  async confirmGroupText(@Arg('input') input: ConfirmGroupTextInput, @Ctx() ctx: Context) {
    return { groupText: await ctx.inScope((db) => confirmGroupText(db, ctx, input)) };
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When you confirmed having read it; null while you have not',
  })
  async confirmedAt(@Root() text: GroupText, @Ctx() ctx: Context): Promise<Date | null> {
    return (
      (await confirmationsOf(ctx, text)).find(({ subject }) => subject === ctx.actor.subject)?.confirmedAt ??
      null
    );
  }

  @FieldResolver(() => [TextConfirmation], {
    nullable: true,
    description:
      'Who has read it, by role and organisation, for coordinator and deputy; at most a few tens, null for others',
  })
  confirmations(@Root() text: GroupText, @Ctx() ctx: Context): Promise<TextConfirmation[]> | null {
    return holds(ctx.actor, keepers, text.tenantId) ? confirmationsOf(ctx, text) : null;
  }
}

function confirmationsOf(ctx: Context, text: GroupText): Promise<TextConfirmation[]> {
  return loadChildren(ctx, TextConfirmation, 'textId', text, { confirmedAt: 'ASC' });
}

/** The versions that apply, one of each kind, batched over the municipalities of a request. */
export function loadTextsThatApply(ctx: Context, tenantId: string): Promise<GroupText[]> {
  const create = () =>
    new DataLoader<RowKey, GroupText[], string>(
      (keys) =>
        ctx.read(async (db) => {
          const texts = await db
            .createQueryBuilder(GroupText, 'item')
            .distinctOn(['item.tenant_id', 'item.kind'])
            .where('item.tenant_id = any (:tenants)', { tenants: keys.map((key) => key.tenantId) })
            .orderBy('item.tenant_id')
            .addOrderBy('item.kind')
            .addOrderBy('item.version_number', 'DESC')
            .getMany();
          return keys.map((key) => texts.filter((text) => text.tenantId === key.tenantId));
        }),
      { cacheKeyFn: (key) => key.tenantId },
    );
  return ctx.loader<RowKey, GroupText[]>('texts-that-apply', create).load({ tenantId, id: '' });
}
