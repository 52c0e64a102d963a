import { holds } from '@medborgarlofte/platform/actor';
import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import DataLoader from 'dataloader';
import { Field, ObjectType } from 'type-graphql';
import { permissions } from '../permissions';
import { chiefOf, maySign, tenantsOpenToChief } from '../signatures/signing-reach';
import { todayInSweden } from './period';
import { PromiseRecord } from './promise';
import { whyNot, type Act } from './promise.rules';

/** What the caller may do with a promise, by the same rules that guard the mutations. */
@ObjectType({ description: 'What you may do with a promise now' })
export class PromiseActions {
  @Field({ description: 'Change it and its parts' })
  edit: boolean;
  @Field({ description: 'Propose it' })
  propose: boolean;
  @Field({ description: 'Record its adoption' })
  adopt: boolean;
  @Field({ description: 'Sign it' })
  sign: boolean;
  @Field({ description: 'Publish it' })
  publish: boolean;
  @Field({ description: 'Withdraw it from the public' })
  withdraw: boolean;
  @Field({ description: 'Follow it up; a kommunpolis the activities of the police' })
  followUp: boolean;
  @Field({ description: 'Renew it' })
  renew: boolean;
  @Field({ description: 'End it' })
  end: boolean;
}

const operations = {
  edit: 'Mutation.editPromise',
  propose: 'Mutation.proposePromise',
  adopt: 'Mutation.adoptPromise',
  sign: 'Mutation.signPromise',
  publish: 'Mutation.publishPromise',
  withdraw: 'Mutation.withdrawPromise',
  followUp: 'Mutation.recordFollowUp',
  renew: 'Mutation.renewPromise',
  end: 'Mutation.endPromise',
} satisfies Partial<Record<Act, string>>;

/** What the caller may do with this promise now. */
export async function promiseActions(ctx: Context, promise: PromiseRecord): Promise<PromiseActions> {
  const today = todayInSweden();
  const roles = (act: keyof typeof operations) => rolesFor(permissions, operations[act]);
  const may = (act: keyof typeof operations) =>
    !whyNot(act, promise, today) && holds(ctx.actor, roles(act), promise.tenantId);
  const signable = !whyNot('sign', promise, today);
  return {
    edit: may('edit'),
    propose: may('propose'),
    adopt: may('adopt'),
    sign: signable && maySign(ctx.actor, roles('sign'), promise.tenantId, await openToChief(ctx)),
    publish: may('publish'),
    withdraw: may('withdraw'),
    followUp: may('followUp'),
    renew: may('renew') && !(await nextOf(ctx, promise)),
    end: may('end'),
  };
}

function openToChief(ctx: Context): Promise<Set<string>> {
  if (chiefOf(ctx.actor).length === 0) return Promise.resolve(new Set());
  const loader = ctx.loader<string, Set<string>>(
    'promise:open-to-chief',
    () =>
      new DataLoader<string, Set<string>, string>((keys) =>
        ctx.read(async (db) => {
          const tenants = await tenantsOpenToChief(db, ctx.actor);
          return keys.map(() => tenants);
        }),
      ),
  );
  return loader.load('own');
}

/** The promise that renews this one, as far as the caller may see it. */
export async function nextOf(ctx: Context, promise: PromiseRecord): Promise<PromiseRecord | null> {
  const [next] = await loadChildren(ctx, PromiseRecord, 'predecessorId', promise, { number: 'ASC' });
  return next ?? null;
}
