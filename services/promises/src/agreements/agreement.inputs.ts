import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Party } from '../activities/activity';
import { Agreement } from './agreement';

@InputType({ description: 'A new agreement' })
export class CreateAgreementInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'Title, unique in the municipality' })
  @RequiredText(300)
  title: string;
  @Field(() => [Party], { description: 'Who made it' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  parties: Party[];
  @Field(() => [String], { nullable: true, description: 'What for' })
  @ArrayMaxSize(30)
  @RequiredText(500)
  purposes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Areas of co-operation' })
  @ArrayMaxSize(30)
  @RequiredText(300)
  areas?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day' })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: 'What to know of it' })
  @OptionalText(2000)
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  @OptionalText(500)
  source?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the public can read it; false unless told' })
  published?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same agreement again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes of an agreement; what is left out stays, null clears' })
export class EditAgreementInput {
  @Field(() => ID, { description: 'The agreement' })
  agreementId: string;
  @Field(() => Int, { description: 'The version that you changed; another one is a conflict' })
  expectedVersion: number;
  @Field(() => String, { nullable: true, description: 'Title, unique in the municipality' })
  @RequiredText(300)
  title?: string;
  @Field(() => [Party], { nullable: true, description: 'Who made it' })
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  parties?: Party[];
  @Field(() => [String], { nullable: true, description: 'What for' })
  @ArrayMaxSize(30)
  @RequiredText(500)
  purposes?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Areas of co-operation' })
  @ArrayMaxSize(30)
  @RequiredText(300)
  areas?: string[] | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day' })
  validFrom?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day' })
  validTo?: string | null;
  @Field(() => String, { nullable: true, description: 'What to know of it' })
  @OptionalText(2000)
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  @OptionalText(500)
  source?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the public can read it' })
  published?: boolean;
}

@ObjectType({ description: 'The agreement that was created' })
export class CreateAgreementPayload extends Payload {
  @Field(() => Agreement, { nullable: true, description: 'The agreement' })
  agreement: Agreement | null;
}

@ObjectType({ description: 'The agreement as it now is' })
export class EditAgreementPayload extends Payload {
  @Field(() => Agreement, {
    nullable: true,
    description: 'The agreement; on a conflict as somebody else left it',
  })
  agreement: Agreement | null;
}
