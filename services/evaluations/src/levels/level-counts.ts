import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a group set which level in one area and month, for comparisons over time and between municipalities (R16, R26). */
@Entity('level_counts')
@ObjectType({
  implements: Node,
  description:
    'How many meetings of a month set which level in an area (R16, R26); what a group agreed on, never a cause (R27)',
})
@Directive('@key(fields: "id")')
export class LevelCounts extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'area_code' })
  @Field({ description: "The area's own code in its municipality" })
  areaCode: string;

  @Column('text', { name: 'shared_area', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What areas of different municipalities are compared by, as `Area.sharedArea` says it; null where it is not compared',
  })
  sharedArea: string | null;

  @Column('date')
  @Field(() => DateScalar, { description: "The month's first day" })
  month: string;

  @Column('boolean')
  @Field({
    description: 'Whether the meetings are invented; those are never counted together with real ones',
  })
  fictitious: boolean;

  @Column('int')
  @Field(() => Int, { description: 'Meetings at which the area was green' })
  green: number;

  @Column('int')
  @Field(() => Int, { description: 'Meetings at which it was yellow' })
  yellow: number;

  @Column('int')
  @Field(() => Int, { description: 'Meetings at which it was red' })
  red: number;

  @Column({ type: 'int', insert: false, update: false })
  @Field(() => Int, { description: 'All of them' })
  meetings: number;

  @Column('timestamptz', { name: 'source_updated_at' })
  @Field({ description: 'When a locked picture last changed the counts' })
  sourceUpdatedAt: Date;

  override get globalId(): string {
    return encodeId('LevelCounts', this.tenantId, this.id);
  }
}
