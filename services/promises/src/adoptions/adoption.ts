import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An antagande: which body decided, and when; it may come after the period began (R05). */
@Entity('adoption')
@ObjectType({
  description: 'Which body adopted the promise, and when; it may come after the period began (R05)',
})
export class Adoption {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean')
  published: boolean;

  @Column('text')
  @Field({ description: 'The body, kommunstyrelsen' })
  body: string;

  @Column('date')
  @Field(() => DateScalar, { description: 'When' })
  date: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Paragraph of the minutes' })
  paragraph: string | null;

  @Column('text', { name: 'diary_number', nullable: true })
  @Field(() => String, { nullable: true, description: 'Diary number of the matter' })
  diaryNumber: string | null;

  @Field(() => ID, { name: 'id', description: 'Opaque id' })
  get globalId(): string {
    return encodeId('Adoption', this.tenantId, this.id);
  }
}
