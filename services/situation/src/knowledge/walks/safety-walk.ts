import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { KnowledgeThing } from '../knowledge-thing';

/** People walked through a part of the municipality together and noted what makes it feel safe or unsafe (R30). */
@Entity('safety_walk')
@ObjectType({
  implements: Node,
  description:
    'A safety walk (trygghetsvandring): where and when people walked, what they saw and what became of it (R30)',
})
@Directive('@key(fields: "id")')
export class SafetyWalk extends KnowledgeThing {
  @Column('date')
  @Field(() => DateScalar, { description: 'The day of the walk' })
  date: string;

  @Column('uuid', { name: 'place_id' })
  placeId: string;

  @Column('text', { name: 'led_by' })
  @Field({ description: 'The organisation that led it, no name' })
  ledBy: string;

  @Column('text', { array: true })
  @Field(() => [String], {
    description: 'Who took part, by organisation or role, never by name; at most 30',
  })
  participants: string[];

  @Column('text')
  @Field({ description: 'What came out of it, in short' })
  summary: string;

  override get globalId(): string {
    return encodeId('SafetyWalk', this.tenantId, this.id);
  }
}
