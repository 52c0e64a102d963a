import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a mail has gone: no address and no content, only its name. */
@Entity('sent_mail')
export class SentMail {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: Date;
}
