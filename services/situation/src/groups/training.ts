import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Training that an organisation has had for its part in the group (R12); how many took part, never who. */
@Entity('training')
@ObjectType({
  implements: Node,
  description: 'Training that an organisation has had (R12); how many, never who',
})
@Directive('@key(fields: "id")')
export class Training extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_slug' })
  @Field({ description: 'Slug of the organisation' })
  organisationSlug: string;

  @Column('text')
  @Field({ description: 'What it was about' })
  what: string;

  @Column('date', { name: 'held_on' })
  @Field(() => DateScalar, { description: 'The day' })
  heldOn: string;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many took part' })
  participants: number | null;

  override get globalId(): string {
    return encodeId('Training', this.tenantId, this.id);
  }
}
