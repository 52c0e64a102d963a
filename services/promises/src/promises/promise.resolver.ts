import { PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import { loadChildren, loadOne } from '@medborgarlofte/platform/loading';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activities/activity';
import { Adoption } from '../adoptions/adoption';
import { Agreement } from '../agreements/agreement';
import { Direction } from '../directions/direction';
import { recordReading } from '../granted-reading';
import { Municipality } from '../municipality/municipality';
import { Signature } from '../signatures/signature';
import { PromiseVersion } from '../versions/promise-version';
import { periodLabel } from './period';
import { PromisePeriod, PromiseRecord } from './promise';
import { nextOf, PromiseActions, promiseActions } from './promise-actions';
import { PromiseBy } from './promise.inputs';
import { loadPublished, PromiseConnection } from './promise.list';
import { loadByNumber, loadPromise } from './promise.loader';

@Resolver(() => PromiseRecord)
export class PromiseResolver {
  @Query(() => PromiseRecord, {
    nullable: true,
    description: 'One promise, or null when there is none for you',
  })
  promise(@Arg('by', () => PromiseBy) by: PromiseBy, @Ctx() ctx: Context): Promise<PromiseRecord | null> {
    if (by.number) return loadByNumber(ctx, by.number.municipalityCode, by.number.number);
    const key = tryDecodeId(by.id ?? '');
    return key?.type === 'Promise' ? loadPromise(ctx, key) : Promise.resolve(null);
  }

  @Query(() => PromiseConnection, {
    description: 'Published promises of all municipalities, those that begin last first',
  })
  publishedPromises(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    return loadPublished(ctx, args);
  }

  @FieldResolver(() => Municipality, { description: 'Whose promise it is' })
  municipality(@Root() { tenantId }: PromiseRecord) {
    return new Municipality(tenantId);
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The agreement it rests on' })
  async agreement(@Root() { tenantId, agreementId }: PromiseRecord, @Ctx() ctx: Context) {
    return agreementId
      ? recordReading(ctx, await loadOne(ctx, Agreement, { tenantId, id: agreementId }))
      : null;
  }

  @FieldResolver(() => [Direction], { description: 'Its directions, in order; at most 50' })
  directions(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return loadChildren(ctx, Direction, 'promiseId', promise, { position: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [Activity], {
    description: 'All its activities, in directions or not, in order; at most 200',
  })
  activities(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return loadChildren(ctx, Activity, 'promiseId', promise, { position: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [Signature], { description: 'Who signed, the first one first; may be none' })
  signatures(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return loadChildren(ctx, Signature, 'promiseId', promise, { date: 'ASC', role: 'ASC' });
  }

  @FieldResolver(() => [Adoption], { description: 'Who adopted it, the first one first; may be none' })
  adoptions(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return loadChildren(ctx, Adoption, 'promiseId', promise, { date: 'ASC', body: 'ASC' });
  }

  @FieldResolver(() => PromiseRecord, { nullable: true, description: 'The promise that this one renews' })
  async previous(@Root() { tenantId, predecessorId }: PromiseRecord, @Ctx() ctx: Context) {
    return predecessorId ? loadPromise(ctx, { tenantId, id: predecessorId }) : null;
  }

  @FieldResolver(() => PromiseRecord, { nullable: true, description: 'The promise that renews this one' })
  async next(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return recordReading(ctx, await nextOf(ctx, promise));
  }

  @FieldResolver(() => [PromiseVersion], {
    description: 'What the public could read, from the first version on',
  })
  versions(@Root() promise: PromiseRecord, @Ctx() ctx: Context) {
    return loadChildren(ctx, PromiseVersion, 'promiseId', promise, { number: 'ASC' });
  }

  @FieldResolver(() => PromiseActions, { description: 'What you may do with it now' })
  viewerCan(@Root() promise: PromiseRecord, @Ctx() ctx: Context): Promise<PromiseActions> {
    return promiseActions(ctx, promise);
  }
}

@Resolver(() => PromisePeriod)
export class PromisePeriodResolver {
  @FieldResolver(() => String, { description: "The period as people say it, in the caller's language" })
  label(@Root() period: PromisePeriod, @Ctx() { language }: Context): string {
    return periodLabel(period, language);
  }
}
