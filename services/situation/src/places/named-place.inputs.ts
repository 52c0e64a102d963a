import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NamedPlace } from './named-place';

@InputType({ description: 'A place to be named in reports' })
export class AddNamedPlaceInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'Its name, at most 120 characters; a part of town or a square, never an address' })
  @RequiredFreeText(120)
  name: string;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'What to change in a named place; what is left out stays as it is' })
export class ChangeNamedPlaceInput {
  @Field(() => ID, { description: 'The place' })
  placeId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Another name, at most 120 characters' })
  @RequiredFreeText(120)
  name?: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether it can no longer be chosen' })
  retired?: boolean;
}

@ObjectType({ description: 'The place as it now is' })
export class NamedPlacePayload extends Payload {
  @Field(() => NamedPlace, {
    nullable: true,
    description: 'The place; on a conflict as somebody else left it',
  })
  place: NamedPlace | null;
}
