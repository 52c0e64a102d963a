import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { NewDirectionInput } from '../directions/direction.inputs';
import { PromiseActInput, PromiseActPayload } from '../promises/promise-acts.inputs';
import { PromisePeriodInput } from '../promises/promise.inputs';
import { PromiseRecord } from '../promises/promise';
import { RenewalKind } from './renewal';

@InputType({ description: 'What becomes of one direction' })
export class RenewDirectionInput {
  @Field(() => ID, { description: 'The direction of the promise that is renewed' })
  directionId: string;
  @Field(() => RenewalKind, {
    description:
      'CONTINUED, REINFORCED or DEVELOPED into the next promise; ORDINARY_OPERATIONS or ENDED out of it',
  })
  kind: RenewalKind;
  @Field(() => String, { nullable: true, description: 'Why; required for ENDED' })
  @OptionalText(1000)
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'Its new wording; the old one unless told' })
  @RequiredText(2000)
  text?: string | null;
}

@InputType({ description: 'How a promise goes on in the next one' })
export class RenewPromiseInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'Title of the next one; the same unless told' })
  @RequiredText(300)
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'The situation the next one answers to' })
  @OptionalText(4000)
  situationText?: string | null;
  @Field(() => PromisePeriodInput, { description: 'When the next one shall hold' })
  @ValidateNested()
  period: PromisePeriodInput;
  @Field(() => [RenewDirectionInput], {
    description: 'What becomes of each direction; every one must be named',
  })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  directions: RenewDirectionInput[];
  @Field(() => [NewDirectionInput], { nullable: true, description: 'Directions that come in addition' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  newDirections?: NewDirectionInput[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether activities go along, as planned ones; true unless told',
  })
  copyActivities?: boolean | null;
  @Field(() => String, { nullable: true, description: "Where the next one's facts are stated" })
  @OptionalText(500)
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same promise again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The next promise, as a draft' })
export class RenewPromisePayload extends PromiseActPayload {
  @Field(() => PromiseRecord, {
    nullable: true,
    description: 'The next promise; the one that is renewed becomes RENEWED when this is published',
  })
  next: PromiseRecord | null;
}
