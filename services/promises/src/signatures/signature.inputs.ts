import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { PromiseActInput, PromiseActPayload } from '../promises/promise-acts.inputs';
import { Signature } from './signature';

@InputType({ description: 'A signature under a promise' })
export class SignPromiseInput extends PromiseActInput {
  @Field({ description: 'The role that signs, kommunstyrelsens ordförande; never a name' })
  @RequiredText(200)
  role: string;
  @Field(() => String, { nullable: true, description: 'Where' })
  @OptionalText(100)
  place?: string | null;
  @Field(() => DateScalar, { description: 'When; never ahead' })
  date: string;
  @Field(() => [String], { nullable: true, description: 'Roles that were present; never names' })
  @ArrayMaxSize(20)
  @RequiredText(200)
  present?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same signature again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The promise that was signed' })
export class SignPromisePayload extends PromiseActPayload {
  @Field(() => Signature, { nullable: true, description: 'The signature' })
  signature: Signature | null;
}
