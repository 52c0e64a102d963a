import { Field, Int, ObjectType } from 'type-graphql';

/** Where in a file something is: its row as a spreadsheet counts them, and its column. */
export interface Spot {
  row: number;
  /** A column of ours, `date`, or what the file calls it by place, `@G`; `#` goes before the name of a number. */
  column: string;
}

/** What is wrong in one place. Never what stands there. */
export interface KeptProblem extends Spot {
  /** Key of the text that is shown. */
  reason: string;
  values?: Record<string, string | number>;
}

/** Where a text holds what looks like a name or an address. */
export interface NamePlace extends Spot {
  /** The first sign, counted from 1, and the last. */
  from: number;
  to: number;
}

@ObjectType({ description: 'What is wrong in a row of a file; what stands there is never repeated' })
export class ImportProblem {
  @Field(() => Int, { description: 'The row as a spreadsheet counts them: the head is 1' })
  row: number;
  @Field({ description: 'The column' })
  column: string;
  @Field({ description: "What is wrong and what to do, in the caller's language" })
  message: string;
}

@ObjectType({ description: "A place in a file's texts that looks like a person's name or home address" })
export class ImportLikelyName {
  @Field(() => Int, { description: 'The row as a spreadsheet counts them: the head is 1' })
  row: number;
  @Field({ description: 'The column' })
  column: string;
  @Field(() => Int, { description: 'The first sign, counted from 1' })
  from: number;
  @Field(() => Int, { description: 'The last sign' })
  to: number;
}
