import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SmallCount } from '../../reports/small-counts';

export enum RoundState {
  MEASURED = 'MEASURED',
  NOT_MEASURED = 'NOT_MEASURED',
  MISSING = 'MISSING',
  COMING = 'COMING',
}
registerEnumType(RoundState, {
  name: 'MeasurementRoundState',
  description: 'Whether there is a value for a round',
  valuesConfig: {
    MEASURED: { description: 'It was measured' },
    NOT_MEASURED: { description: 'It was not measured; its note says why' },
    MISSING: { description: 'It was due, and nothing has been said of it; never a zero' },
    COMING: { description: 'It is not due yet' },
  },
});

@ObjectType({ description: 'One round of a measurement, due on a day that follows from the rhythm' })
export class MeasurementRound {
  @Field(() => DateScalar, { description: 'When it was or is due' })
  dueDate: string;
  @Field(() => RoundState, { description: 'Whether there is a value' })
  state: RoundState;
  @Field(() => Float, {
    nullable: true,
    description: "The value in the measurement's unit; null where there is none, or it is not told to you",
  })
  value: number | null;
  @Field(() => SmallCount, { nullable: true, description: 'That the value is too small to be told to you' })
  small: SmallCount | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many people or samples it rests on; null where that is not said, or not told to you',
  })
  n: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'What is to be known of it, or why it was not measured',
  })
  note: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How it was measured; null while nothing is said of it',
  })
  method: string | null;
  @Field({ description: 'Whether it was measured otherwise than the round before: the two compare badly' })
  methodChanged: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'When it was measured' })
  measuredOn: string | null;
  @Field(() => Int, {
    description: 'Grows with each change; send it as expectedVersion, 0 while nothing is said of it',
  })
  version: number;
}
