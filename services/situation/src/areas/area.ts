import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SharedArea } from './shared-area';

export enum AreaMode {
  REPORT = 'REPORT',
  COLLECT_AND_FORWARD = 'COLLECT_AND_FORWARD',
}
registerEnumType(AreaMode, {
  name: 'AreaMode',
  description: 'What becomes of what is reported in an area',
  valuesConfig: {
    REPORT: { description: 'It becomes part of the joint picture that all members read' },
    COLLECT_AND_FORWARD: {
      description: 'It is collected and passed on; only coordinator, deputy and kommunpolis see it (R33)',
    },
  },
});

/** One area of a template: what is reported and judged by itself. */
@Entity('area')
@ObjectType({
  implements: Node,
  description: 'An area that organisations report in and the group sets a level for',
})
@Directive('@key(fields: "id")')
export class Area extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'template_id' })
  templateId: string;

  @Column('text')
  @Field({ description: 'Code that stays the same from version to version of the template' })
  code: string;

  @Column('text')
  @Field({ description: 'Name' })
  name: string;

  @Column('text', { name: 'help_text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What belongs here and what does not' })
  helpText: string | null;

  @Column('text')
  @Field(() => AreaMode, { description: 'What becomes of what is reported here' })
  mode: AreaMode;

  @Column('text', { name: 'shared_area', nullable: true })
  @Field(() => SharedArea, {
    nullable: true,
    description: 'What it is compared by with other municipalities; null where it is not compared',
  })
  sharedArea: SharedArea | null;

  @Column('text', { name: 'report_section', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Heading of the annual report under which it is accounted for (R20)',
  })
  reportSection: string | null;

  @Column('int')
  @Field(() => Int, { description: 'Order in the template' })
  position: number;

  override get globalId(): string {
    return encodeId('Area', this.tenantId, this.id);
  }

  /** What lines about the area carry for the database's sake. */
  get restricted(): boolean {
    return this.mode === AreaMode.COLLECT_AND_FORWARD;
  }
}
