import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Something that a column may hold' })
export class ImportValue {
  @Field({ description: 'What to write' })
  value: string;
  @Field({ description: 'What it means, or its code, which is taken in as well' })
  meaning: string;
}

@ObjectType({ description: 'A column of a file of reports' })
export class ImportColumn {
  @Field({ description: "Its head on the first row, in the caller's language; either language is taken in" })
  name: string;
  @Field({ description: 'Whether a file cannot do without it' })
  required: boolean;
  @Field({ description: 'What belongs there' })
  help: string;
  @Field(() => [ImportValue], { description: 'What it may hold, where that is known; at most a few dozen' })
  values: ImportValue[];
}

@ObjectType({
  description: "How a file of reports looks in this municipality, with its group's own areas and numbers",
})
export class ImportTemplate {
  @Field(() => [ImportColumn], { description: 'Its columns in order; at most 60' })
  columns: ImportColumn[];
  @Field(() => [[String]], {
    description:
      'Rows to fill in for the next open meeting, one for each organisation and area; rows left unfilled do no harm',
  })
  rows: string[][];
}
