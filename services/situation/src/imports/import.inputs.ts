import { Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ImportRun } from './import-run';

@InputType({ description: 'A file of reports' })
export class StartImportInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({
    description:
      'The file as text: a table with semicolons, commas or tabs, whose first row names the columns as importTemplate does; at most 2000 rows and 500,000 characters',
  })
  content: string;
  @Field(() => String, { nullable: true, description: 'The same key again starts nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which import to take in' })
export class ConfirmImportInput {
  @Field(() => ID, { description: 'The import' })
  importId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  @Min(1)
  expectedVersion: number;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Says for the whole file that what looks like names or addresses names nobody; this is logged, without the texts',
  })
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which import to throw away' })
export class CancelImportInput {
  @Field(() => ID, { description: 'The import' })
  importId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  @Min(1)
  expectedVersion: number;
}

@ObjectType({ description: 'The import as it now is' })
export class ImportPayload extends Payload {
  @Field(() => ImportRun, {
    nullable: true,
    description:
      'The import; on a conflict as it is now; of a file that came before, the one by which it did',
  })
  importRun: ImportRun | null;
}
