import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number that reporters fill in beside the level of an area: alarms, orosanmälningar, reports (R38). */
@Entity('count_definition')
@ObjectType({ description: 'A number to fill in beside the level of an area (R38)' })
export class CountDefinition {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('int')
  position: number;

  @Column('text')
  @Field({ description: 'Code' })
  code: string;

  @Column('text')
  @Field({ description: 'What is counted' })
  label: string;

  @Column('text')
  @Field({ description: 'Unit' })
  unit: string;

  @Column('int')
  @Field(() => Int, { description: 'The smallest number that is believed' })
  minimum: number;

  @Column('int')
  @Field(() => Int, { description: 'The largest number that is believed' })
  maximum: number;
}
