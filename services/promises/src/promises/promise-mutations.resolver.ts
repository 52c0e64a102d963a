import type { Context } from '@medborgarlofte/platform/context';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AdoptPromiseInput, AdoptPromisePayload } from '../adoptions/adoption.inputs';
import { adoptPromise } from '../adoptions/adoption.service';
import { SignPromiseInput, SignPromisePayload } from '../signatures/signature.inputs';
import { signPromise } from '../signatures/signature.service';
import {
  EndPromiseInput,
  EndPromisePayload,
  ProposePromiseInput,
  ProposePromisePayload,
  PublishPromiseInput,
  PublishPromisePayload,
  WithdrawPromiseInput,
  WithdrawPromisePayload,
} from './promise-acts.inputs';
import { endPromise, proposePromise, publishPromise, withdrawPromise } from './promise-acts.service';
import {
  CreatePromiseInput,
  CreatePromisePayload,
  EditPromiseInput,
  EditPromisePayload,
} from './promise.inputs';
import { createPromise, editPromise } from './promise.service';

@Resolver()
export class PromiseMutations {
  @Mutation(() => CreatePromisePayload, { description: 'Starts a promise as a draft' })
  async createPromise(@Arg('input') input: CreatePromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => createPromise(db, ctx, input)) };
  }

  @Mutation(() => EditPromisePayload, { description: "Changes a promise's own texts and period" })
  async editPromise(@Arg('input') input: EditPromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => editPromise(db, ctx, input)) };
  }

  @Mutation(() => ProposePromisePayload, { description: 'Proposes a draft to those who adopt or sign it' })
  async proposePromise(@Arg('input') input: ProposePromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => proposePromise(db, ctx, input)) };
  }

  @Mutation(() => AdoptPromisePayload, { description: 'Records that an elected body adopted a promise' })
  adoptPromise(@Arg('input') input: AdoptPromiseInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => adoptPromise(db, ctx, input));
  }

  @Mutation(() => SignPromisePayload, { description: 'Records a signature, by role, place and date' })
  signPromise(@Arg('input') input: SignPromiseInput, @Ctx() ctx: Context) {
    return ctx.inScope((db) => signPromise(db, ctx, input));
  }

  @Mutation(() => PublishPromisePayload, {
    description: 'Lets anyone read a promise; the one that it renews becomes renewed',
  })
  async publishPromise(@Arg('input') input: PublishPromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => publishPromise(db, ctx, input)) };
  }

  @Mutation(() => WithdrawPromisePayload, { description: 'Takes a promise away from the public, at once' })
  async withdrawPromise(@Arg('input') input: WithdrawPromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => withdrawPromise(db, ctx, input)) };
  }

  @Mutation(() => EndPromisePayload, { description: 'Ends a promise that will not be renewed' })
  async endPromise(@Arg('input') input: EndPromiseInput, @Ctx() ctx: Context) {
    return { promise: await ctx.inScope((db) => endPromise(db, ctx, input)) };
  }
}
