import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which the municipality's schools are closed: a meeting that falls there is asked about. */
@Entity('school_break')
@ObjectType({
  implements: Node,
  description: 'Days on which the schools are closed, as the municipality has set them',
})
@Directive('@key(fields: "id")')
export class SchoolBreak extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Its name, sportlov' })
  name: string;

  @Column('date', { name: 'first_day' })
  @Field(() => DateScalar, { description: 'First day' })
  firstDay: string;

  @Column('date', { name: 'last_day' })
  @Field(() => DateScalar, { description: 'Last day' })
  lastDay: string;

  override get globalId(): string {
    return encodeId('SchoolBreak', this.tenantId, this.id);
  }
}
