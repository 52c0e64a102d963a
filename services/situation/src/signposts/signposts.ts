import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where what is no situation report goes in a municipality: an orosanmälan, a fault (R15, R31). Empty is the usual text. */
@Entity('signposts')
@ObjectType({
  description:
    'Where an orosanmälan and a fault report go instead of into a situation report (R15, R31); what is null has the usual text',
})
export class Signposts {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @Column('text', { name: 'concern_text', nullable: true })
  @Field(() => String, { nullable: true, description: 'How an orosanmälan is made here' })
  concernText: string | null;

  @Column('text', { name: 'concern_url', nullable: true })
  @Field(() => String, { nullable: true, description: "Address of the social services' own way" })
  concernUrl: string | null;

  @Column('text', { name: 'fault_text', nullable: true })
  @Field(() => String, { nullable: true, description: 'How broken lights and the like are reported here' })
  faultText: string | null;

  @Column('text', { name: 'fault_url', nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of the fault report' })
  faultUrl: string | null;

  @Column('int')
  @Field(() => Int, {
    description: 'Grows with each change; send it as expectedVersion, 0 while nothing is set',
  })
  version: number;
}
