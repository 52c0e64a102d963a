import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { PromiseActInput, PromiseActPayload } from '../promises/promise-acts.inputs';
import { Adoption } from './adoption';

@InputType({ description: 'The decision that adopted a promise' })
export class AdoptPromiseInput extends PromiseActInput {
  @Field({ description: 'The body, kommunstyrelsen' })
  @RequiredText(200)
  body: string;
  @Field(() => DateScalar, { description: 'When; also after the period began, never ahead' })
  date: string;
  @Field(() => String, { nullable: true, description: 'Paragraph of the minutes' })
  @OptionalText(50)
  paragraph?: string | null;
  @Field(() => String, { nullable: true, description: 'Diary number of the matter' })
  @OptionalText(100)
  diaryNumber?: string | null;
  @Field(() => String, { nullable: true, description: 'The same key again gives the same adoption again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The promise that was adopted' })
export class AdoptPromisePayload extends PromiseActPayload {
  @Field(() => Adoption, { nullable: true, description: 'The adoption' })
  adoption: Adoption | null;
}
