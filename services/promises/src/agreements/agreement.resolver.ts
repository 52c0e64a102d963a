import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { permissions } from '../permissions';
import { Agreement, AgreementActions } from './agreement';
import {
  CreateAgreementInput,
  CreateAgreementPayload,
  EditAgreementInput,
  EditAgreementPayload,
} from './agreement.inputs';
import { createAgreement, editAgreement } from './agreement.service';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Mutation(() => CreateAgreementPayload, {
    description: 'Records an agreement between police and municipality',
  })
  async createAgreement(@Arg('input') input: CreateAgreementInput, @Ctx() ctx: Context) {
    return { agreement: await ctx.inScope((db) => createAgreement(db, ctx, input)) };
  }

  @Mutation(() => EditAgreementPayload, { description: 'Changes an agreement' })
  async editAgreement(@Arg('input') input: EditAgreementInput, @Ctx() ctx: Context) {
    return { agreement: await ctx.inScope((db) => editAgreement(db, ctx, input)) };
  }

  @FieldResolver(() => AgreementActions, { description: 'What you may do with it' })
  viewerCan(@Root() { tenantId }: Agreement, @Ctx() { actor }: Context): AgreementActions {
    return { edit: holds(actor, rolesFor(permissions, 'Mutation.editAgreement'), tenantId) };
  }
}
