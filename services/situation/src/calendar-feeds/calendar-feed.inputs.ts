import { Payload } from '@medborgarlofte/platform/graphql-types';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CalendarFeed } from './calendar-feed';

@InputType({ description: 'Which municipality’s meetings' })
export class CreateCalendarFeedInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => String, {
    nullable: true,
    description: 'The same key again makes nothing again, and tells no secret',
  })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which address is to answer no more' })
export class RevokeCalendarFeedInput {
  @Field(() => ID, { description: 'The address' })
  calendarFeedId: string;
}

@ObjectType({ description: 'The new address' })
export class CreateCalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The address' })
  calendarFeed: CalendarFeed | null;
  @Field(() => String, { nullable: true, description: 'Its secret, told this once and kept nowhere' })
  secret: string | null;
}

@ObjectType({ description: 'The address as it now is' })
export class RevokeCalendarFeedPayload extends Payload {
  @Field(() => CalendarFeed, { nullable: true, description: 'The address' })
  calendarFeed: CalendarFeed | null;
}
