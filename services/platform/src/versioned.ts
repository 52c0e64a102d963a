import { Field, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { Node } from './graphql-types';

/** A tenant's thing that several people change: whoever changes it says which version was seen, and another one is a conflict. */
@ObjectType({ description: 'A thing of a tenant, in the version that is read' })
export abstract class Versioned extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change; send it as expectedVersion' })
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  @Field({ description: 'When it was last changed' })
  updatedAt: Date;
}
