import 'reflect-metadata';
import { Arg, buildSchemaSync, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { FreeText, RequiredFreeText } from './free-text';
import { textsWithoutRule } from './prose-fields';

@InputType()
abstract class Texts {
  @Field()
  @RequiredFreeText(10)
  inherited: string;
}

@InputType()
class ProseSampleInput extends Texts {
  @Field(() => ID)
  id: string;
  @Field(() => [String], { nullable: true })
  @FreeText(10)
  searched?: string[];
  @Field()
  code: string;
  @Field(() => [String])
  forgotten: string[];
}

@Resolver()
class SampleResolver {
  @Query(() => String)
  sample(@Arg('input') { code }: ProseSampleInput): string {
    return code;
  }
}

test('texts that are not searched are found, lists too; what is inherited counts as searched', () => {
  const schema = buildSchemaSync({ resolvers: [SampleResolver], validate: false });
  expect(textsWithoutRule(schema)).toEqual(['ProseSampleInput.code', 'ProseSampleInput.forgotten']);
});
