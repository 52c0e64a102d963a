import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { GroupText, GroupTextKind } from './group-text';

@InputType({ description: 'The next version of a text that the group goes by' })
export class PublishGroupTextInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => GroupTextKind, { description: 'What it is' })
  kind: GroupTextKind;
  @Field(() => Int, {
    description: 'Number of the version that applies, 0 when there is none; another one is a conflict',
  })
  @Min(0)
  expectedVersion: number;
  @Field({ description: 'The text' })
  @RequiredFreeText(20_000)
  text: string;
  @Field(() => String, { nullable: true, description: 'The same key again makes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which version you have read' })
export class ConfirmGroupTextInput {
  @Field(() => ID, { description: 'The version that applies' })
  groupTextId: string;
}

@ObjectType({ description: 'The version as it now is' })
export class GroupTextPayload extends Payload {
  @Field(() => GroupText, { nullable: true, description: 'The version; on a conflict the one that applies' })
  groupText: GroupText | null;
}
