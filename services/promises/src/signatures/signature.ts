import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An underskrift: which role signed, where and when (R50). */
@Entity('signature')
@ObjectType({ description: 'Which role signed, where and when (R50); never a name' })
export class Signature {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean')
  published: boolean;

  @Column('text')
  @Field({ description: 'The role that signed, kommunstyrelsens ordförande' })
  role: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Where; null where the source does not say' })
  place: string | null;

  @Column('date')
  @Field(() => DateScalar, { description: 'When' })
  date: string;

  @Column('text', { array: true })
  @Field(() => [String], { description: 'Roles that were present (R54)' })
  present: string[];

  @Field(() => ID, { name: 'id', description: 'Opaque id' })
  get globalId(): string {
    return encodeId('Signature', this.tenantId, this.id);
  }
}
