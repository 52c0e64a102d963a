import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PeriodKind {
  ROLLING = 'ROLLING',
  FIXED = 'FIXED',
  YEARS_FROM_LAST_SIGNATURE = 'YEARS_FROM_LAST_SIGNATURE',
}
export enum FormalAct {
  COUNCIL_DECISION = 'COUNCIL_DECISION',
  ADOPTION = 'ADOPTION',
  SIGNING = 'SIGNING',
}
export enum PromiseStructure {
  DIRECTIONS = 'DIRECTIONS',
  FOCUS_AREAS = 'FOCUS_AREAS',
  FLAT = 'FLAT',
}
registerEnumType(PeriodKind, {
  name: 'PeriodKind',
  description: "How a promise's period is set",
  valuesConfig: {
    ROLLING: { description: 'Months that follow on each other' },
    FIXED: { description: 'A first and a last day' },
    YEARS_FROM_LAST_SIGNATURE: { description: 'A number of years from the last signature' },
  },
});
registerEnumType(FormalAct, {
  name: 'FormalAct',
  description: 'What makes a promise binding here',
  valuesConfig: {
    COUNCIL_DECISION: { description: "The council's decision" },
    ADOPTION: { description: 'Adoption by an elected body' },
    SIGNING: { description: 'Signatures of the parties' },
  },
});
registerEnumType(PromiseStructure, {
  name: 'PromiseStructure',
  description: 'How a promise is laid out here',
  valuesConfig: {
    DIRECTIONS: { description: 'A list of directions' },
    FOCUS_AREAS: { description: 'Focus areas with activities' },
    FLAT: { description: 'A flat list of activities' },
  },
});

/** How a municipality runs the chain; the differences between tenants are data, never code. */
@ObjectType({ description: 'How the municipality runs the chain' })
export class MunicipalitySettings {
  @Column('text', { name: 'council_name' })
  @Field({ description: 'What the strategic council is called, Lokala BRÅ' })
  councilName: string;
  @Column('text', { name: 'group_name', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the operative group is called, EST-gruppen; null where none is stated',
  })
  groupName: string | null;
  @Column('text', { name: 'period_kind' })
  @Field(() => PeriodKind, { description: "How a promise's period is set" })
  periodKind: PeriodKind;
  @Column('int', { name: 'period_months' })
  @Field(() => Int, { description: 'Usual length of a period, in months' })
  periodMonths: number;
  @Column('text', { name: 'follow_up_forum' })
  @Field({ description: 'Where promises are followed up' })
  followUpForum: string;
  @Column('text', { name: 'follow_up_cadence' })
  @Field({ description: 'How often' })
  followUpCadence: string;
  @Column('text', { name: 'formal_acts', array: true })
  @Field(() => [FormalAct], { description: 'What makes a promise binding' })
  formalActs: FormalAct[];
  @Column('text')
  @Field(() => PromiseStructure, { description: 'How a promise is laid out' })
  structure: PromiseStructure;
}

/** Where the municipality is reached in these matters: a function, never a person. */
@ObjectType({ description: 'Where the municipality is reached: a function, never a person' })
export class MunicipalityContact {
  @Column('text', { name: 'contact_name' })
  @Field({ description: 'Name of the function' })
  name: string;
  @Column('text', { name: 'contact_url', nullable: true })
  @Field(() => String, { nullable: true, description: 'Web address' })
  url: string | null;
  @Column('text', { name: 'contact_phone', nullable: true })
  @Field(() => String, { nullable: true, description: 'Switchboard' })
  phone: string | null;
  @Column('text', { name: 'contact_email', nullable: true })
  @Field(() => String, { nullable: true, description: "The function's mailbox" })
  email: string | null;
}

/** What the caller may do here, by the same rules that guard the mutations. */
@ObjectType({ description: 'What you may do in this municipality' })
export class MunicipalityActions {
  @Field({ description: 'Change the settings' })
  editSettings: boolean;
  @Field({ description: 'Give a grant' })
  createGrant: boolean;
  @Field({ description: 'Revoke a grant' })
  revokeGrant: boolean;
}

/** A municipality: the tenant. Keyed by its SCB code. */
@Entity('municipality')
@ObjectType({ implements: Node, description: 'A municipality (kommun): the tenant that all else belongs to' })
@Directive('@key(fields: "id")')
export class Municipality extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  @Field({ name: 'code', description: 'SCB code, four digits' })
  tenantId: string;

  @Column('text')
  @Field({ description: 'Name without "kommun", Fagersta' })
  name: string;

  @Column('text')
  @Field({ description: 'Name in addresses, without å ä ö' })
  slug: string;

  @Column('text', { name: 'county_code' })
  countyCode: string;

  @Column('int', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'Inhabitants' })
  population: number | null;

  @Column('date', { name: 'population_date', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The day of that count' })
  populationDate: string | null;

  @Column('text', { name: 'population_source', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where that count is from' })
  populationSource: string | null;

  @Column(() => MunicipalityContact, { prefix: false })
  @Field(() => MunicipalityContact, { description: 'Where it is reached in these matters' })
  contact: MunicipalityContact;

  @Column(() => MunicipalitySettings, { prefix: false })
  @Field(() => MunicipalitySettings, { description: 'How it runs the chain' })
  settings: MunicipalitySettings;

  @Column('int')
  @Field(() => Int, { description: 'Grows with each change; send it as expectedVersion' })
  version: number;

  @Column('timestamptz', { name: 'updated_at' })
  @Field({ description: 'When it was last changed' })
  updatedAt: Date;

  override get globalId(): string {
    return encodeId('Municipality', this.tenantId);
  }
}
