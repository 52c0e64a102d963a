import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What went on around the group in a period, such as a pandemic; it explains nothing by itself (R27). */
@Entity('context_note')
@ObjectType({
  implements: Node,
  description:
    'What went on around the group in a period, to be read beside its levels; it claims no cause (R27)',
})
@Directive('@key(fields: "id")')
export class ContextNote extends Versioned {
  @Column('date', { name: 'period_start' })
  @Field(() => DateScalar, { description: 'Its first day' })
  periodStart: string;

  @Column('date', { name: 'period_end', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null while it goes on' })
  periodEnd: string | null;

  @Column('text')
  @Field({ description: 'What went on' })
  text: string;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  override get globalId(): string {
    return encodeId('ContextNote', this.tenantId, this.id);
  }
}
