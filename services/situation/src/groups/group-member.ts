import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum GroupPosition {
  MEMBER = 'MEMBER',
  COORDINATOR = 'COORDINATOR',
  DEPUTY = 'DEPUTY',
}
registerEnumType(GroupPosition, {
  name: 'GroupPosition',
  description: 'What somebody is in the group',
  valuesConfig: {
    MEMBER: { description: 'Reports for an organisation' },
    COORDINATOR: { description: 'Calls the meetings and keeps the picture (R14)' },
    DEPUTY: { description: "Does all of it in the coordinator's absence (R14)" },
  },
});

/** A seat in the group: an organisation and a function, never a person's name. */
@Entity('group_member')
@ObjectType({
  implements: Node,
  description: "A seat in the group, by organisation and function; no person's name",
})
@Directive('@key(fields: "id")')
export class GroupMember extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_slug', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Slug of the organisation it reports for; null where it reports for none, as a coordinator may',
  })
  organisationSlug: string | null;

  @Column('text')
  @Field({ description: 'Function in the organisation, kurator' })
  function: string;

  @Column('text')
  @Field(() => GroupPosition, { description: 'What the seat is in the group' })
  position: GroupPosition;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change; send it as expectedVersion' })
  version: number;

  override get globalId(): string {
    return encodeId('GroupMember', this.tenantId, this.id);
  }
}

/** Where notices to a seat go; apart, since only coordinator, deputy and jobs may read it. */
@Entity('group_member_address')
export class GroupMemberAddress {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  /** The seat's own. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  /** Whether digests go there too, beside reminders. */
  @Column('boolean', { default: true })
  digests: boolean;
}
