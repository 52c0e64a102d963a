import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum Release {
  JOINT_PICTURES = 'JOINT_PICTURES',
  MONTHLY_REPORTS = 'MONTHLY_REPORTS',
  PROMISES = 'PROMISES',
  KNOWLEDGE = 'KNOWLEDGE',
  EVALUATION = 'EVALUATION',
}
registerEnumType(Release, {
  name: 'Release',
  description: 'What a grant opens',
  valuesConfig: {
    JOINT_PICTURES: { description: 'Locked joint pictures' },
    MONTHLY_REPORTS: { description: 'Monthly reports that were sent' },
    KNOWLEDGE: { description: 'Surveys, safety walks and measurements' },
    PROMISES: {
      description:
        'Promises that have been proposed, and their follow-up, also before publication; no drafts',
    },
    EVALUATION: { description: 'What an evaluation needs; lets the evaluator write recommendations' },
  },
});

/** A municipality's leave for an organisation outside it to read something: purposeful, dated, revocable, logged. */
@Entity('grant')
@ObjectType({
  implements: Node,
  description: "A municipality's leave for an outside organisation to read something",
})
@Directive('@key(fields: "id")')
export class Grant extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Who may read: police-area/torsby, county/17' })
  grantee: string;

  @Column('text', { array: true })
  @Field(() => [Release], { description: 'What they may read' })
  releases: Release[];

  @Column('text')
  @Field({ description: 'What for' })
  purpose: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: 'First day' })
  validFrom: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { description: 'Last day' })
  validTo: string;

  @Column('text', { name: 'granted_by_role' })
  @Field({ description: 'The role that gave it' })
  grantedByRole: string;

  @Column('timestamptz', { name: 'granted_at' })
  @Field({ description: 'When it was given' })
  grantedAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was revoked' })
  revokedAt: Date | null;

  @Column('text', { name: 'revoked_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that revoked it' })
  revokedByRole: string | null;

  override get globalId(): string {
    return encodeId('Grant', this.tenantId, this.id);
  }
}
