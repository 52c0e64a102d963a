import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Party } from '../activities/activity';

/** A samverkansöverenskommelse, which stays in force beside the promises (R53). */
@Entity('agreement')
@ObjectType({
  implements: Node,
  description: 'An agreement between police and municipality, in force beside the promises (R53)',
})
@Directive('@key(fields: "id")')
export class Agreement extends Versioned {
  @Column('text')
  @Field({ description: 'Title' })
  title: string;

  @Column('text', { array: true })
  @Field(() => [Party], { description: 'Who made it' })
  parties: Party[];

  @Column('text', { array: true })
  @Field(() => [String], { description: 'What for (lag 2023:196 §9)' })
  purposes: string[];

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Areas of co-operation (lag 2023:196 §9)' })
  areas: string[];

  @Column('date', { name: 'valid_from', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'First day; null where the source does not say' })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it lasts' })
  validTo: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What to know of it' })
  note: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is stated' })
  source: string | null;

  @Column('boolean')
  @Field({ description: 'Whether the public can read it' })
  published: boolean;

  override get globalId(): string {
    return encodeId('Agreement', this.tenantId, this.id);
  }

  get isPublic(): boolean {
    return this.published;
  }
}

@ObjectType({ description: 'What you may do with an agreement' })
export class AgreementActions {
  @Field({ description: 'Change it' })
  edit: boolean;
}
