import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportTable } from './read-table';

/**
 * What a file says, without the cells that held data on individuals. It is there from the moment the file comes until
 * its run is over, a day at most; nothing outside shows it.
 */
@Entity('import_content')
export class ImportContent {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string;

  /** The run's own, so that a policy need not look into another table; a foreign key keeps it equal. */
  @Column('text', { name: 'organisation_slug', nullable: true })
  organisationSlug: string | null;

  @Column('jsonb')
  content: ImportTable;
}
