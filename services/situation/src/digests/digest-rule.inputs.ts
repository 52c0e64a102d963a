import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText } from '@medborgarlofte/platform/text-input';
import { IsEmail, IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DigestCadence, DigestRule } from './digest-rule';

@InputType({ description: 'When mails go out that gather what waits for somebody' })
export class SetDigestRuleInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, { description: 'The version you saw, 0 for the usual rule; another one is a conflict' })
  @Min(0)
  expectedVersion: number;
  @Field(() => DigestCadence, { description: 'How often' })
  cadence: DigestCadence;
  @Field(() => Int, { description: 'Day of the week when weekly, 1 for Monday to 7 for Sunday' })
  @Min(1)
  @Max(7)
  weekday: number;
  @Field(() => Int, { description: 'From which hour of the day, 0 to 23, Swedish time' })
  @Min(0)
  @Max(23)
  hour: number;
  @Field(() => String, {
    nullable: true,
    description: "Address of the council's office; null for nowhere. A function's, never a person's own",
  })
  @OptionalText(254)
  @IsOptional()
  @IsEmail()
  councilEmail?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Address of the county board; null for nowhere. A function's, never a person's own",
  })
  @OptionalText(254)
  @IsOptional()
  @IsEmail()
  countyEmail?: string | null;
}

@ObjectType({ description: 'The rule as it was saved' })
export class SetDigestRulePayload extends Payload {
  @Field(() => DigestRule, {
    nullable: true,
    description: 'The rule; on a conflict as somebody else left it',
  })
  digestRule: DigestRule | null;
}
