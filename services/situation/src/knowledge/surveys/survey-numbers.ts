import { Field, Int, ObjectType } from 'type-graphql';
import { SmallCount, smallCountThreshold } from '../../reports/small-counts';

/** A question as it is kept. */
export interface AskedQuestion {
  text: string;
  answers: { text: string; count: number }[];
}

@ObjectType({ description: 'An answer and how many gave it' })
export class SurveyAnswer {
  @Field({ description: 'The answer' })
  text: string;
  @Field(() => Int, { nullable: true, description: 'How many gave it; null where you are not told' })
  count: number | null;
  @Field(() => SmallCount, {
    nullable: true,
    description:
      'That they are too few to be told to you; neither this nor a count where the number would give away another one',
  })
  small: SmallCount | null;
}

@ObjectType({ description: 'A question of a survey with its answers in numbers' })
export class SurveyQuestion {
  @Field({ description: 'What was asked' })
  text: string;
  @Field(() => [SurveyAnswer], { description: 'The answers in the order of the form; at most 20' })
  answers: SurveyAnswer[];
}

/**
 * A survey's numbers as a reader may see them. Where the answers of a question add up to all who answered, a single
 * number that is kept back could be reckoned out from the others: then the lowest of those is kept back as well.
 */
export function numbersFor(
  asked: AskedQuestion[],
  answered: number,
  seesSmall: boolean,
  threshold = smallCountThreshold,
): SurveyQuestion[] {
  return asked.map(({ text, answers }, question) => {
    const isSmall = ({ count }: { count: number }) => !seesSmall && count < threshold;
    const told = answers.filter((one) => !isSmall(one));
    const addsUp = answers.reduce((sum, { count }) => sum + count, 0) === answered;
    const kept = told.length < answers.length && addsUp ? lowest(told) : undefined;
    return {
      text,
      answers: answers.map((one, index) => ({
        text: one.text,
        count: isSmall(one) || one === kept ? null : one.count,
        small: isSmall(one)
          ? {
              ...{ code: `${question + 1}.${index + 1}`, label: one.text },
              ...{ unit: 'svar', fewerThan: threshold },
            }
          : null,
      })),
    };
  });
}

const lowest = (answers: AskedQuestion['answers']) => answers.toSorted((a, b) => a.count - b.count)[0];
