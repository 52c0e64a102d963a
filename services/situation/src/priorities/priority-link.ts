import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret address at which an organisation's staff read current priorities. Of the secret only a hash is kept. */
@Entity('priority_link')
@ObjectType({
  implements: Node,
  description: 'A secret address at which an organisation’s staff read current priorities (R43)',
})
@Directive('@key(fields: "id")')
export class PriorityLink extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_slug' })
  @Field({ description: 'The organisation whose staff it is for' })
  organisationSlug: string;

  @Column('text', { name: 'organisation_name' })
  @Field({ description: 'Its name' })
  organisationName: string;

  @Column('text', { name: 'created_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was made' })
  createdByRole: string | null;

  @Column('text', { name: 'secret_hash' })
  secretHash: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => Date, { description: 'When it was made' })
  createdAt: Date;

  @Column('date', { name: 'expires_on' })
  @Field(() => DateScalar, { description: 'The last day on which it answers' })
  expiresOn: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it answers' })
  revokedAt: Date | null;

  override get globalId(): string {
    return encodeId('PriorityLink', this.tenantId, this.id);
  }
}
