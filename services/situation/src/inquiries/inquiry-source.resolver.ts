import type { Context } from '@medborgarlofte/platform/context';
import { loadChildren } from '@medborgarlofte/platform/loading';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { loadThing } from '../knowledge/knowledge.loader';
import { Measurement } from '../knowledge/measurements/measurement';
import { Survey } from '../knowledge/surveys/survey';
import { SafetyWalk } from '../knowledge/walks/safety-walk';
import { JointPicture } from '../pictures/joint-picture';
import { loadPicture } from '../pictures/picture.loader';
import { Inquiry } from './inquiry';
import { InquirySource } from './inquiry-source';

@Resolver(() => Inquiry)
export class InquirySourcesResolver {
  @FieldResolver(() => [InquirySource], {
    description: 'What it rests on, for those who read what it says in full; empty for others, at most 20',
  })
  restsOn(@Root() inquiry: Inquiry, @Ctx() ctx: Context) {
    return loadChildren(ctx, InquirySource, 'inquiryId', inquiry, { position: 'ASC' });
  }
}

@Resolver(() => InquirySource)
export class InquirySourceResolver {
  @FieldResolver(() => JointPicture, { nullable: true, description: 'The joint picture' })
  picture(@Root() { tenantId, pictureId: id }: InquirySource, @Ctx() ctx: Context) {
    return id ? loadPicture(ctx, { tenantId, id }) : null;
  }

  @FieldResolver(() => Survey, { nullable: true, description: 'The survey (R28)' })
  survey(@Root() { tenantId, surveyId: id }: InquirySource, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, Survey, { tenantId, id }) : null;
  }

  @FieldResolver(() => SafetyWalk, { nullable: true, description: 'The safety walk (R30)' })
  safetyWalk(@Root() { tenantId, safetyWalkId: id }: InquirySource, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, SafetyWalk, { tenantId, id }) : null;
  }

  @FieldResolver(() => Measurement, { nullable: true, description: 'The recurring measurement (R32)' })
  measurement(@Root() { tenantId, measurementId: id }: InquirySource, @Ctx() ctx: Context) {
    return id ? loadThing(ctx, Measurement, { tenantId, id }) : null;
  }
}
