import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { WalkObservationKind, WalkObservationState } from './observation-state';
import { WalkObservation } from './walk-observation';

@InputType({ description: 'What an observation is' })
export abstract class WalkObservationContentInput {
  @Field(() => WalkObservationKind, { description: 'What it is about' })
  kind: WalkObservationKind;
  @Field({ description: 'What was seen, at most 1000 characters; never data on individuals' })
  @RequiredFreeText(1000)
  seen: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'Where more exactly: one of the named places, never an address; null for the place of the walk',
  })
  placeId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The organisation of the group that sees to it; null for the group itself',
  })
  @MaxLength(80)
  ownerOrganisationSlug?: string | null;
  @Field(() => DateScalar, { description: 'By when; not before the walk' })
  dueDate: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'An observation to add to a safety walk' })
export class AddWalkObservationInput extends WalkObservationContentInput {
  @Field(() => ID, { description: 'The safety walk' })
  safetyWalkId: string;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'An observation as it is to be' })
export class ChangeWalkObservationInput extends WalkObservationContentInput {
  @Field(() => ID, { description: 'The observation' })
  walkObservationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'What became of an observation' })
export class SettleWalkObservationInput {
  @Field(() => ID, { description: 'The observation' })
  walkObservationId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => WalkObservationState, { description: 'What became of it; OPEN takes it up again' })
  state: WalkObservationState;
  @Field(() => String, {
    nullable: true,
    description: 'What was done, or why nothing is, at most 1000 characters; needed unless it is open again',
  })
  @FreeText(1000)
  outcome?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When, from the day of the walk until today; today when left out',
  })
  settledOn?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@ObjectType({ description: 'The observation as it now is' })
export class WalkObservationPayload extends Payload {
  @Field(() => WalkObservation, {
    nullable: true,
    description: 'The observation; on a conflict as somebody else left it',
  })
  walkObservation: WalkObservation | null;
}
