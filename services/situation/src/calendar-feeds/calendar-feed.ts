import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret address at which somebody's calendar program reads the meetings. Of the secret only a hash is kept. */
@Entity('calendar_feed')
@ObjectType({
  implements: Node,
  description: 'A secret address at which your calendar program reads the meetings',
})
@Directive('@key(fields: "id")')
export class CalendarFeed extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  subject: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was made' })
  role: string | null;

  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => Date, { description: 'When it was made' })
  createdAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'Since when it answers no more' })
  revokedAt: Date | null;

  override get globalId(): string {
    return encodeId('CalendarFeed', this.tenantId, this.id);
  }
}

/** What a calendar address tells of a meeting: when, and whether it is cancelled. */
@ObjectType({
  description: 'When a meeting is, as a secret calendar address tells it, and nothing else of it',
})
export class CalendarEntry {
  @Field(() => ID, { description: 'The same as long as the meeting is, however it moves' })
  uid: string;
  @Field(() => DateScalar, { description: 'The day' })
  date: string;
  @Field(() => Date, { nullable: true, description: 'When it begins; null where the time is not set' })
  startsAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it ends' })
  endsAt: Date | null;
  @Field({ description: 'Whether it is cancelled' })
  cancelled: boolean;
  @Field(() => Date, { description: 'When its day was last changed' })
  updatedAt: Date;
}
