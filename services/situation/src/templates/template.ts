import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of what a group fills in: its areas and its levels. A version never changes; the next one is a new one. */
@Entity('template')
@ObjectType({ implements: Node, description: 'One version of what a group fills in (R37); it never changes' })
@Directive('@key(fields: "id")')
export class Template extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Name, the same for all its versions' })
  name: string;

  @Column('int', { name: 'version_number' })
  @Field(() => Int, { description: 'Which version, from 1' })
  versionNumber: number;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where its areas are stated' })
  source: string | null;

  override get globalId(): string {
    return encodeId('Template', this.tenantId, this.id);
  }
}
