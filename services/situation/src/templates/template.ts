import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TemplateState {
  DRAFT = 'DRAFT',
  IN_USE = 'IN_USE',
  EARLIER = 'EARLIER',
}
registerEnumType(TemplateState, {
  name: 'TemplateState',
  description: 'Where a version of a template is in its life',
  valuesConfig: {
    DRAFT: { description: 'No meeting goes by it yet; it can be changed' },
    IN_USE: { description: 'New meetings go by it' },
    EARLIER: { description: 'Meetings went by it; they keep it' },
  },
});

/** One version of what a group fills in: its areas and its levels. Once a meeting uses it, it never changes. */
@Entity('template')
@ObjectType({
  implements: Node,
  description: 'One version of what a group fills in (R37); once a meeting uses it, it never changes',
})
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

  @Column('text', { name: 'change_note', nullable: true })
  @Field(() => String, { nullable: true, description: 'What differs from the version before' })
  changeNote: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => Date, { description: 'When this version was made' })
  createdAt: Date;

  @Column('text', { name: 'created_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was made' })
  createdByRole: string | null;

  @Column('int')
  @Field(() => Int, {
    description: 'Grows with each change of an unused version; send it as expectedVersion',
  })
  version: number;

  override get globalId(): string {
    return encodeId('Template', this.tenantId, this.id);
  }
}
