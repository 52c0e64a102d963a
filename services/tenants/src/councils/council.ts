import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The strategic council (lagen 2023:196 §10): Lokala BRÅ, Trygghetsrådet, BRÅ. */
@Entity('council')
@ObjectType({
  implements: Node,
  description: 'The strategic council (lag 2023:196 §10): Lokala BRÅ, Trygghetsrådet',
})
@Directive('@key(fields: "id")')
export class Council extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Its local name' })
  name: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How often it meets, in words' })
  cadence: string | null;

  @Column('int', { name: 'meetings_per_year', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Meetings a year' })
  meetingsPerYear: number | null;

  override get globalId(): string {
    return encodeId('Council', this.tenantId, this.id);
  }
}

/** The operative group that makes the joint picture: the EST group. */
@Entity('reporting_group')
@ObjectType({
  implements: Node,
  description: 'The operative group that makes the joint picture: the EST group',
})
@Directive('@key(fields: "id")')
export class ReportingGroup extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Its name, EST-gruppen' })
  name: string;

  @Column('text', { name: 'spelled_out', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the abbreviation stands for here' })
  spelledOut: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How often it meets, in words' })
  cadence: string | null;

  override get globalId(): string {
    return encodeId('ReportingGroup', this.tenantId, this.id);
  }
}

/** An organisation's seat in a council or group. */
@Entity('organisation_membership')
@ObjectType({ description: "An organisation's seat in a council or group" })
export class OrganisationMembership {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'body_id' })
  bodyId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  @Field({ description: 'Which role the seat goes with, kommunchef' })
  role: string;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day; null where the source does not say' })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts' })
  validTo: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this is stated' })
  source: string | null;
}

/** Meetings held in a year: 21 of 26, since meetings move and are cancelled (R24). */
@Entity('meeting_count')
@ObjectType({ description: 'Meetings held in a year (R24)' })
export class MeetingCount {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'body_id' })
  bodyId: string;

  @Column('int')
  @Field(() => Int, { description: 'The year' })
  year: number;

  @Column('int')
  @Field(() => Int, { description: 'Meetings held' })
  held: number;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Meetings the cadence would give; null where nothing is planned',
  })
  planned: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What to know of the count' })
  note: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this is stated' })
  source: string | null;
}
