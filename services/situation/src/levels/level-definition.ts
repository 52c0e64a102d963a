import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LevelCode } from './level';

/** What a level means in a version of a template, and how it is drawn without relying on colour. */
@Entity('level_definition')
@ObjectType({ description: 'What a level means and how it is drawn; never by colour alone' })
export class LevelDefinition {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'template_id' })
  templateId: string;

  @Column('int')
  @Field(() => Int, { description: 'Order, the calmest first' })
  position: number;

  @Column('text')
  @Field(() => LevelCode, { description: 'Code' })
  code: LevelCode;

  @Column('text')
  @Field({ description: 'Letter that stands for it' })
  letter: string;

  @Column('text')
  @Field({ description: 'Shape that stands for it: circle, triangle, square' })
  shape: string;

  @Column('text')
  @Field({ description: 'Its name' })
  text: string;

  @Column('text')
  @Field({ description: 'When it is to be chosen' })
  definition: string;

  @Column('boolean')
  @Field({ description: 'Whether the definition is a proposal, which the group has not stated itself' })
  proposed: boolean;
}
