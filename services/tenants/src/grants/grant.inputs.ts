import { Payload, DateScalar } from '@medborgarlofte/platform/graphql-types';
import { RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, ArrayMinSize, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Grant, Release } from './grant';

@InputType({ description: 'A new grant' })
export class CreateGrantInput {
  @Field(() => ID, { description: 'The municipality that gives it' })
  municipalityId: string;
  @Field({ description: 'Who may read: police-area/torsby, county/17' })
  @Matches(/^(police-area|county)\/[a-z0-9-]{1,60}$/)
  grantee: string;
  @Field(() => [Release], { description: 'What they may read' })
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  releases: Release[];
  @Field({ description: 'What for; the municipality and the reader see it' })
  @RequiredText(500)
  purpose: string;
  @Field(() => DateScalar, { description: 'First day' })
  validFrom: string;
  @Field(() => DateScalar, { description: 'Last day, within two years' })
  validTo: string;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same grant again' })
  @MaxLength(100)
  idempotencyKey?: string;
}

@InputType({ description: 'Which grant to revoke' })
export class RevokeGrantInput {
  @Field(() => ID, { description: 'The grant' })
  grantId: string;
}

@ObjectType({ description: 'The grant that was given' })
export class CreateGrantPayload extends Payload {
  @Field(() => Grant, { nullable: true, description: 'The grant' })
  grant: Grant | null;
}

@ObjectType({ description: 'The grant that was revoked' })
export class RevokeGrantPayload extends Payload {
  @Field(() => Grant, { nullable: true, description: 'The grant' })
  grant: Grant | null;
}
