import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that is expected to report to the group, from one day to another. */
@Entity('reporting_organisation')
export class ReportingOrganisation {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  /** The same as in the tenants service and in the token's group paths. */
  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}

/** Whether an organisation is expected to report to a meeting of that day. */
export function isExpectedAt(
  { validFrom, validTo }: Pick<ReportingOrganisation, 'validFrom' | 'validTo'>,
  date: string,
): boolean {
  return (validFrom ?? date) <= date && (validTo ?? date) >= date;
}
