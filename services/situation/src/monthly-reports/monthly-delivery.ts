import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { IsoMonthScalar } from './month';

export enum DeliveryStatus {
  RECEIVED = 'RECEIVED',
  LATE = 'LATE',
  WAITING = 'WAITING',
  MISSING = 'MISSING',
}
registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: "Whether a month's report has come",
  valuesConfig: {
    RECEIVED: { description: 'It came in time' },
    LATE: { description: 'It came after its day' },
    WAITING: { description: 'It has not come, and its day is not past' },
    MISSING: { description: 'It has not come, and its day is past' },
  },
});

/** Whether a municipality's report on a month has come, as whoever asks sees it. */
@ObjectType({ description: "Whether a municipality's report on a month has come, as far as you may see" })
export class MonthlyDelivery {
  tenantId: string;
  reportId: string | null;

  @Field(() => IsoMonthScalar, { description: 'The month' })
  month: string;

  @Field(() => DateScalar, { description: 'The last day on which it comes in time' })
  dueDate: string;

  @Field(() => DeliveryStatus, { description: 'Whether it has come' })
  status: DeliveryStatus;

  @Field(() => Date, { nullable: true, description: 'When its first version was sent' })
  sentAt: Date | null;
}

/** Whether a report came, and came in time. The days are those of Sweden. */
export function deliveryStatus(sentOn: string | null, dueDate: string, today: string): DeliveryStatus {
  if (sentOn) return sentOn <= dueDate ? DeliveryStatus.RECEIVED : DeliveryStatus.LATE;
  return today <= dueDate ? DeliveryStatus.WAITING : DeliveryStatus.MISSING;
}
