import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Priority } from './priority';
import { PriorityLink } from './priority-link';

@InputType({ description: 'Something that the group has agreed to put first' })
export class AddPriorityInput {
  @Field(() => ID, { description: 'The area that it rests on; not one that is only collected and forwarded' })
  areaId: string;
  @Field({
    description:
      'What is put first, at most 300 characters, fit for an organisation’s staff; never data on individuals',
  })
  @RequiredFreeText(300)
  text: string;
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters, under the same rule' })
  @FreeText(500)
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What to change in a priority; what is left out stays as it is' })
export class ChangePriorityInput {
  @Field(() => ID, { description: 'The priority' })
  priorityId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Other words, at most 300 characters' })
  @RequiredFreeText(300)
  text?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Another reason, at most 500 characters; null for none',
  })
  @FreeText(500)
  reason?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which priority no longer holds' })
export class EndPriorityInput {
  @Field(() => ID, { description: 'The priority' })
  priorityId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@InputType({ description: 'For whose staff a secret address is, and for how long' })
export class CreatePriorityLinkInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'The organisation whose staff it is for' })
  @MaxLength(80)
  organisationSlug: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it answers, within a year; half a year ahead unless told',
  })
  expiresOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The same key again makes nothing again, and tells no secret',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which address is to answer no more' })
export class RevokePriorityLinkInput {
  @Field(() => ID, { description: 'The address' })
  priorityLinkId: string;
}

@ObjectType({ description: 'The priority as it now is' })
export class PriorityPayload extends Payload {
  @Field(() => Priority, {
    nullable: true,
    description: 'The priority; on a conflict as somebody else left it',
  })
  priority: Priority | null;
}

@ObjectType({ description: 'The new address' })
export class CreatePriorityLinkPayload extends Payload {
  @Field(() => PriorityLink, { nullable: true, description: 'The address' })
  priorityLink: PriorityLink | null;
  @Field(() => String, { nullable: true, description: 'Its secret, told this once and kept nowhere' })
  secret: string | null;
}

@ObjectType({ description: 'The address as it now is' })
export class RevokePriorityLinkPayload extends Payload {
  @Field(() => PriorityLink, { nullable: true, description: 'The address' })
  priorityLink: PriorityLink | null;
}
