import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum GroupTextKind {
  ASSIGNMENT = 'ASSIGNMENT',
  GUIDELINE = 'GUIDELINE',
}
registerEnumType(GroupTextKind, {
  name: 'GroupTextKind',
  description: 'What a text of the group is',
  valuesConfig: {
    ASSIGNMENT: { description: 'Assignment description (uppdragsbeskrivning): what a member does (R13)' },
    GUIDELINE: { description: 'Meeting guideline (riktlinje för möten): how meetings are held (R13)' },
  },
});

/** One version of a text that the group goes by; it never changes, the next one is a new one. */
@Entity('group_text')
@ObjectType({
  implements: Node,
  description: 'One version of a text that the group goes by (R13); it never changes',
})
@Directive('@key(fields: "id")')
export class GroupText extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field(() => GroupTextKind, { description: 'What it is' })
  kind: GroupTextKind;

  @Column('int', { name: 'version_number' })
  @Field(() => Int, { description: 'Which version, from 1' })
  versionNumber: number;

  @Column('text')
  @Field({ description: 'The text; an empty line parts paragraphs' })
  text: string;

  @Column('timestamptz', { name: 'published_at' })
  @Field(() => Date, { description: 'From when it applies' })
  publishedAt: Date;

  @Column('text', { name: 'published_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was set' })
  publishedByRole: string | null;

  override get globalId(): string {
    return encodeId('GroupText', this.tenantId, this.id);
  }
}
