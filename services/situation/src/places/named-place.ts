import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the municipality that reports point to: a square, a school yard, a part of town. Never an address. */
@Entity('named_place')
@ObjectType({
  implements: Node,
  description: 'A named part of the municipality that reports may point to; never an address',
})
@Directive('@key(fields: "id")')
export class NamedPlace extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Name, such as a part of town' })
  name: string;

  @Column('boolean')
  @Field({ description: 'Whether it can no longer be chosen; old reports keep it' })
  retired: boolean;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change; send it as expectedVersion' })
  version: number;

  override get globalId(): string {
    return encodeId('NamedPlace', this.tenantId, this.id);
  }
}
