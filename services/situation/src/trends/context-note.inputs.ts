import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContextNote } from './context-note';

@InputType({ description: 'Something that went on around the group in a period' })
export class AddContextNoteInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => DateScalar, { description: 'Its first day' })
  periodStart: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; left out while it goes on' })
  periodEnd?: string | null;
  @Field({ description: 'What went on, at most 500 characters; never data on individuals' })
  @RequiredFreeText(500)
  text: string;
  @Field(() => String, { nullable: true, description: 'The same key again adds nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'What to change in a context note; what is left out stays as it is' })
export class ChangeContextNoteInput {
  @Field(() => ID, { description: 'The note' })
  noteId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field(() => DateScalar, { nullable: true, description: 'Another first day' })
  periodStart?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Another last day; null while it goes on' })
  periodEnd?: string | null;
  @Field(() => String, { nullable: true, description: 'Another text, at most 500 characters' })
  @RequiredFreeText(500)
  text?: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which context note to remove' })
export class RemoveContextNoteInput {
  @Field(() => ID, { description: 'The note' })
  noteId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The note as it now is' })
export class ContextNotePayload extends Payload {
  @Field(() => ContextNote, {
    nullable: true,
    description: 'The note; on a conflict as somebody else left it; null when it is gone',
  })
  note: ContextNote | null;
}
