import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An inriktning or fokusområde of a promise. */
@Entity('direction')
@ObjectType({ implements: Node, description: 'A direction (inriktning) or focus area of a promise' })
@Directive('@key(fields: "id")')
export class Direction extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean')
  published: boolean;

  @Column('boolean')
  proposed: boolean;

  @Column('int')
  @Field(() => Int, { description: 'Its place in the promise, from 1' })
  position: number;

  @Column('text')
  @Field({ description: 'What it is about' })
  text: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The area of the situation reports that it answers to',
  })
  area: string | null;

  override get globalId(): string {
    return encodeId('Direction', this.tenantId, this.id);
  }

  get isPublic(): boolean {
    return this.published;
  }
}
