import { AppError } from '@medborgarlofte/platform/errors';
import { likelyPersonsIn } from '@medborgarlofte/platform/personal-data/likely-persons';
import { Field, Int, ObjectType } from 'type-graphql';

/** Where in an input something looks like a person's name or address. */
@ObjectType({ description: "A place in a text that looks like a person's name or home address" })
export class LikelyName {
  @Field(() => [String], { description: "Path of the text's input field" })
  path: string[];
  @Field(() => Int, { description: 'The first sign, counted from 1' })
  from: number;
  @Field(() => Int, { description: 'The last sign' })
  to: number;
}

/** A text of an input, and where it stands in it. */
export interface WrittenText {
  path: string[];
  text: string | null;
}

/** What looks like names and addresses in texts that somebody has written. */
export function likelyNamesIn(texts: WrittenText[]): LikelyName[] {
  return texts.flatMap(({ path, text }) =>
    likelyPersonsIn(text ?? '').map(({ start, end }) => ({ path, from: start + 1, to: end })),
  );
}

/**
 * Asks the writer about what looks like names, and tells whether there was something to confirm: that is put into the
 * log, without the text. `current` is what the payload shows beside the question.
 */
export function verifyNamesConfirmed(
  texts: WrittenText[],
  confirmed: boolean | null | undefined,
  current: Record<string, unknown>,
): boolean {
  const likelyNames = likelyNamesIn(texts);
  const [first] = likelyNames;
  if (!first || confirmed) return first !== undefined;
  throw new AppError('RULE_BROKEN', {
    reason: 'names.unconfirmed',
    path: first.path,
    values: { from: first.from, to: first.to },
    current: { ...current, likelyNames },
  });
}
