import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A round of a measurement of which something was said: its value, or why there is none. */
@Entity('measurement_round')
export class NotedRound {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'measurement_id' })
  measurementId: string;

  /** The measurement's own; the database keeps them equal, so that no rhythm changes under a round. */
  @Column('date', { name: 'first_due' })
  firstDue: string;

  @Column('int', { name: 'times_per_year' })
  timesPerYear: number;

  @Column('date', { name: 'due_date' })
  dueDate: string;

  @Column('double precision', { nullable: true })
  value: number | null;

  @Column('int', { nullable: true })
  n: number | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  method: string;

  @Column('date', { name: 'measured_on', nullable: true })
  measuredOn: string | null;

  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;

  @Column('text', { name: 'updated_by_role', nullable: true })
  updatedByRole: string | null;
}
