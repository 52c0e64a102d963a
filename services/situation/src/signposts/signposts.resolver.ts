import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { Signposts } from './signposts';
import { SetSignpostsInput, SetSignpostsPayload } from './signposts.inputs';
import { setSignposts } from './signposts.service';

@Resolver(() => Municipality)
export class SignpostsResolver {
  @FieldResolver(() => Signposts, {
    nullable: true,
    description: 'Where an orosanmälan and a fault report go here; null while the usual texts hold',
  })
  signposts(@Root() { tenantId }: Municipality, @Ctx() ctx: Context): Promise<Signposts | null> {
    return ctx.read((db) => db.findOneBy(Signposts, { tenantId }));
  }

  @Mutation(() => SetSignpostsPayload, {
    description: 'Sets where an orosanmälan and a fault report go instead of into a situation report',
  })
  async setSignposts(@Arg('input') input: SetSignpostsInput, @Ctx() ctx: Context) {
    return { signposts: await ctx.inScope((db) => setSignposts(db, ctx, input)) };
  }
}
