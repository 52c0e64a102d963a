import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum OrganisationKind {
  ADMINISTRATION = 'ADMINISTRATION',
  SCHOOL = 'SCHOOL',
  LEISURE = 'LEISURE',
  POLICE = 'POLICE',
  MUNICIPAL_ASSOCIATION = 'MUNICIPAL_ASSOCIATION',
  PROJECT = 'PROJECT',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of organisation',
  valuesConfig: {
    ADMINISTRATION: { description: "A part of the municipality's administration" },
    SCHOOL: { description: 'Schools' },
    LEISURE: { description: 'Sports halls, youth centres' },
    POLICE: { description: 'The police' },
    MUNICIPAL_ASSOCIATION: { description: 'An association of municipalities (kommunalförbund)' },
    PROJECT: { description: 'A project' },
    OTHER: { description: 'Another organisation' },
  },
});

/** Whatever reports or sits in a council: a school, social services, the police. */
@Entity('organisation')
@ObjectType({
  implements: Node,
  description: 'Whatever reports or sits in a council: a school, social services, the police',
})
@Directive('@key(fields: "id")')
export class Organisation extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'Name in addresses and in group paths' })
  slug: string;

  @Column('text')
  @Field({ description: 'Name' })
  name: string;

  @Column('text')
  @Field(() => OrganisationKind, { description: 'What kind' })
  kind: OrganisationKind;

  override get globalId(): string {
    return encodeId('Organisation', this.tenantId, this.id);
  }
}
