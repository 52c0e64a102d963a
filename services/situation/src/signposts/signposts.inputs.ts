import { FreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { IsOptional, IsUrl, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Signposts } from './signposts';

/** A web address; links with any other scheme would run in the reader's browser. */
function WebAddress(): PropertyDecorator {
  return (input, field) => {
    IsOptional()(input, field as string);
    IsUrl({ protocols: ['https', 'http'], require_protocol: true })(input, field as string);
    MaxLength(500)(input, field as string);
  };
}

@InputType({ description: 'Where an orosanmälan and a fault report go; null brings the usual text back' })
export class SetSignpostsInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, { description: 'The version you saw, 0 while nothing is set; another one is a conflict' })
  @Min(0)
  expectedVersion: number;
  @Field(() => String, {
    nullable: true,
    description: 'How an orosanmälan is made here, at most 500 characters',
  })
  @FreeText(500)
  concernText?: string | null;
  @Field(() => String, { nullable: true, description: "Address of the social services' own way" })
  @WebAddress()
  concernUrl?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How faults are reported here, at most 500 characters',
  })
  @FreeText(500)
  faultText?: string | null;
  @Field(() => String, { nullable: true, description: 'Address of the fault report' })
  @WebAddress()
  faultUrl?: string | null;
}

@ObjectType({ description: 'The signposts as they now are' })
export class SetSignpostsPayload extends Payload {
  @Field(() => Signposts, {
    nullable: true,
    description: 'The signposts; on a conflict as somebody else left them',
  })
  signposts: Signposts | null;
}
