import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the activities of one promise have come: a row of the comparison over time and between municipalities (R16). */
@Entity('activity_counts')
@ObjectType({
  implements: Node,
  description:
    'How far the activities of one promise have come, for comparisons over time and between municipalities (R16)',
})
@Directive('@key(fields: "id")')
export class PeriodActivityCounts extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  /** The promise's own. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('int', { name: 'promise_number' })
  @Field(() => Int, { description: "The promise's number in its municipality" })
  promiseNumber: number;

  @Column('date', { name: 'period_start', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "The promise's first day; null while it has none" })
  periodStart: string | null;

  @Column('date', { name: 'period_end', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: "The promise's last day; null while it has none" })
  periodEnd: string | null;

  /** The promise is no more; kept so that a late event does not bring it back. */
  @Column('boolean')
  gone: boolean;

  @Column('int')
  @Field(() => Int, { description: 'Activities that have not begun' })
  planned: number;

  @Column('int')
  @Field(() => Int, { description: 'Activities under way' })
  ongoing: number;

  @Column('int')
  @Field(() => Int, { description: 'Activities carried out' })
  done: number;

  @Column('int')
  @Field(() => Int, { description: 'Activities carried out in part' })
  partly: number;

  @Column('int', { name: 'not_done' })
  @Field(() => Int, { description: 'Activities that were not carried out' })
  notDone: number;

  @Column({ type: 'int', insert: false, update: false })
  @Field(() => Int, { description: 'All of them' })
  total: number;

  @Column('timestamptz', { name: 'source_updated_at' })
  @Field({ description: 'When a change of the promise last reached this row' })
  sourceUpdatedAt: Date;

  override get globalId(): string {
    return encodeId('PeriodActivityCounts', this.tenantId, this.id);
  }
}
