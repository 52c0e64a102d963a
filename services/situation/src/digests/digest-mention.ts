import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody has been told by mail that a thing waits. */
@Entity('digest_mention')
export class DigestMention {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  /** The seat, or `council` or `county`. */
  @PrimaryColumn('text')
  recipient: string;

  /** What waited, by kind, id and the change that made it wait. */
  @PrimaryColumn('text')
  thing: string;

  @Column('timestamptz', { name: 'mentioned_at' })
  mentionedAt: Date;
}

/** That a day's digests have gone; what comes to wait later that day is for the next. */
@Entity('digest_round')
export class DigestRound {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('date')
  day: string;
}
