import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeptProblem, NamePlace } from './import-problem';

export enum ImportState {
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  REFUSED = 'REFUSED',
  IMPORTING = 'IMPORTING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'Where an import is in its life',
  valuesConfig: {
    CHECKING: { description: 'The dry run is under way; nothing has been taken in' },
    CHECKED: { description: 'The dry run found nothing wrong; it waits to be confirmed, a day at most' },
    REFUSED: { description: 'Something is wrong with the file; nothing was taken in' },
    IMPORTING: { description: 'It was confirmed and is being taken in, all of it or nothing' },
    DONE: { description: 'Everything was taken in' },
    CANCELLED: { description: 'Nobody confirmed it, or somebody threw it away; nothing was taken in' },
  },
});

/** One file of reports: its dry run, and what came of it. What the file says lies in `ImportContent`. */
@Entity('import_run')
@ObjectType({
  implements: Node,
  description: 'A file of reports from another system, and how far it has come; it says nothing of the texts',
})
@Directive('@key(fields: "id")')
export class ImportRun extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'organisation_slug', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The organisation whose system sent it; null where coordinator or deputy did, for all of them',
  })
  organisationSlug: string | null;

  @Column('text')
  @Field(() => ImportState, { description: 'Where it is in its life' })
  state: ImportState;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('int', { name: 'row_count' })
  @Field(() => Int, { description: 'Rows of the file that hold something, the head not among them' })
  rowCount: number;

  @Column('int', { name: 'rows_done' })
  @Field(() => Int, { description: 'How many rows the step that is under way has gone through' })
  rowsDone: number;

  @Column('int', { name: 'skipped_count' })
  @Field(() => Int, { description: 'Rows without level, text and numbers, which were passed over' })
  skippedCount: number;

  @Column('int', { name: 'report_count' })
  @Field(() => Int, { description: 'Reports that it makes' })
  reportCount: number;

  @Column('int', { name: 'meeting_count' })
  @Field(() => Int, { description: 'Meetings that they are for' })
  meetingCount: number;

  @Column('int', { name: 'problem_count' })
  @Field(() => Int, { description: 'How much is wrong, also what `problems` leaves out' })
  problemCount: number;

  @Column('jsonb', { name: 'problems' })
  keptProblems: KeptProblem[];

  @Column('int', { name: 'name_count' })
  @Field(() => Int, { description: 'Places in texts that look like names or addresses' })
  nameCount: number;

  @Column('jsonb', { name: 'likely_names' })
  keptNames: NamePlace[];

  @Column('timestamptz', { name: 'started_at' })
  @Field(() => Date, { description: 'When the file came' })
  startedAt: Date;

  @Column('text', { name: 'started_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was sent' })
  startedByRole: string | null;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was confirmed' })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was over, however it ended' })
  finishedAt: Date | null;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each step; send it as expectedVersion' })
  version: number;

  override get globalId(): string {
    return encodeId('ImportRun', this.tenantId, this.id);
  }
}
