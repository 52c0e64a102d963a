import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that is expected to report to the group, from one day to another. */
@Entity('reporting_organisation')
@ObjectType({ implements: Node, description: 'An organisation that is expected to report to the group' })
@Directive('@key(fields: "id")')
export class ReportingOrganisation extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** The same as in the tenants service and in the token's group paths. */
  @Column('text')
  @Field({ description: 'Name in addresses and in group paths' })
  slug: string;

  @Column('text')
  @Field({ description: 'Name' })
  name: string;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From when it reports; null where that is not limited',
  })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when it reports; null until further notice',
  })
  validTo: string | null;

  override get globalId(): string {
    return encodeId('ReportingOrganisation', this.tenantId, this.id);
  }
}

/** Whether an organisation is expected to report to a meeting of that day. */
export function isExpectedAt(
  { validFrom, validTo }: Pick<ReportingOrganisation, 'validFrom' | 'validTo'>,
  date: string,
): boolean {
  return (validFrom ?? date) <= date && (validTo ?? date) >= date;
}
