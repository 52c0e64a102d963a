import { connectionOf, loadPage, PageArgs } from '@medborgarlofte/platform/connections';
import type { Context } from '@medborgarlofte/platform/context';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Municipality } from '../municipalities/municipality';
import { loadMunicipality } from '../municipalities/municipality.loader';
import { FailedJob } from './failed-job';
import { retryFailedJob } from './failed-job.service';

const FailedJobConnection = connectionOf(FailedJob, 'FailedJob');

@InputType({ description: 'Which run to try again' })
export class RetryFailedJobInput {
  @Field(() => ID, { description: 'The failed run' })
  failedJobId: string;
}

@ObjectType({ description: 'The run that will be tried again' })
export class RetryFailedJobPayload extends Payload {
  @Field(() => FailedJob, { nullable: true, description: 'The run as it now is' })
  failedJob: FailedJob | null;
}

@Resolver(() => FailedJob)
export class FailedJobResolver {
  @Query(() => FailedJobConnection, { description: 'Runs of jobs that failed for good, newest first (F15)' })
  failedJobs(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: Context) {
    const query = { entity: FailedJob, parentColumn: null, orderBy: ['failed_at'], descending: true };
    return loadPage(ctx, query, { tenantId: null, id: null }, args);
  }

  @Mutation(() => RetryFailedJobPayload, { description: 'Asks for another try of a failed run' })
  async retryFailedJob(@Arg('input') input: RetryFailedJobInput, @Ctx() ctx: Context) {
    const { actor, requestId } = ctx;
    return {
      failedJob: await ctx.inScope((db) => retryFailedJob(db, actor, input.failedJobId, requestId)),
    };
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality it was to work for; null for one that makes the runs of all',
  })
  municipality(@Root() { tenantId }: FailedJob, @Ctx() ctx: Context) {
    return loadMunicipality(ctx, tenantId);
  }
}
