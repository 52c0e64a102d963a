import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { FormalAct, Municipality, PeriodKind, PromiseStructure } from './municipality';

@InputType({ description: 'One way to name a municipality' })
@Directive('@oneOf')
export class MunicipalityBy {
  @Field(() => String, { nullable: true, description: 'SCB code, 1982' })
  code?: string;
  @Field(() => String, { nullable: true, description: 'Name in addresses, fagersta' })
  slug?: string;
  @Field(() => ID, { nullable: true, description: 'Global id' })
  id?: string;
}

@InputType({ description: 'New settings of a municipality' })
export class UpdateMunicipalitySettingsInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => Int, { description: 'The version you changed; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'What the council is called' })
  @RequiredText(100)
  councilName: string;
  @Field(() => String, { nullable: true, description: 'What the operative group is called' })
  @OptionalText(100)
  groupName?: string;
  @Field(() => PeriodKind, { description: "How a promise's period is set" })
  periodKind: PeriodKind;
  @Field(() => Int, { description: 'Usual length of a period in months, 1 to 60' })
  @Min(1)
  @Max(60)
  periodMonths: number;
  @Field({ description: 'Where promises are followed up' })
  @RequiredText(200)
  followUpForum: string;
  @Field({ description: 'How often' })
  @RequiredText(200)
  followUpCadence: string;
  @Field(() => [FormalAct], { description: 'What makes a promise binding; at least one' })
  @ArrayMaxSize(3)
  formalActs: FormalAct[];
  @Field(() => PromiseStructure, { description: 'How a promise is laid out' })
  structure: PromiseStructure;
}

@ObjectType({ description: 'The settings as they now are' })
export class UpdateMunicipalitySettingsPayload extends Payload {
  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality; on a conflict as somebody else left it',
  })
  municipality: Municipality | null;
}
