import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A local police area; it spans municipalities, and which ones changes over time. */
@Entity('local_police_area')
@ObjectType({
  implements: Node,
  description: 'A local police area (lokalpolisområde); it spans municipalities',
})
@Directive('@key(fields: "id")')
export class LocalPoliceArea extends Node {
  @PrimaryColumn('text')
  @Field({ description: 'Name in addresses and grants' })
  slug: string;

  @Column('text')
  @Field({ description: 'Name, Norra Västmanland' })
  name: string;

  override get globalId(): string {
    return encodeId('LocalPoliceArea', this.slug);
  }
}

/** A municipality's time in a police area. Some of its municipalities are not tenants: they have a name alone. */
@Entity('police_area_membership')
@ObjectType({ description: "A municipality's time in a police area" })
export class PoliceAreaMembership {
  @PrimaryColumn('text', { name: 'police_area' })
  policeAreaSlug: string;

  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode: string;

  @Column('text', { name: 'municipality_name' })
  @Field({ description: "The municipality's name" })
  municipalityName: string;

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day; null where the source does not say' })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts' })
  validTo: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where this is stated' })
  source: string | null;
}
