import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation was reminded of a report; mail is sent by whoever reads these rows. */
@Entity('reminder')
export class Reminder {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('text', { name: 'organisation_slug' })
  organisationSlug: string;

  @Column('timestamptz', { name: 'reminded_at' })
  remindedAt: Date;

  @Column('text', { name: 'reminded_by_role' })
  remindedByRole: string;
}
