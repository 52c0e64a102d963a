import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That whoever was told has read it, as it was then. */
@Entity('feedback_reading')
export class FeedbackReading {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'feedback_id' })
  feedbackId: string;

  @Column('text', { name: 'organisation_key' })
  organisationKey: string;

  /** The version of the feedback that was read; a sentence added later is new again. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'read_at' })
  readAt: Date;

  @Column('text', { name: 'read_by_role' })
  readByRole: string;
}
