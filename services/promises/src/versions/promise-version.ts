import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Party } from '../activities/activity';
import { PromisePeriod } from '../promises/promise';

@ObjectType({ description: 'An activity as it was worded in a version' })
export class ActivitySnapshot {
  @Field({ description: 'What was to be done' })
  text: string;
  @Field(() => [Party], { description: 'Who answered for it' })
  parties: Party[];
  @Field(() => String, { nullable: true, description: 'What was to be reached' })
  target: string | null;
  @Field(() => String, { nullable: true, description: 'How often' })
  frequency: string | null;
  @Field(() => String, { nullable: true, description: 'When that did not hold' })
  frequencyExceptions: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'By when' })
  due: string | null;
}

@ObjectType({ description: 'A direction as it was worded in a version' })
export class DirectionSnapshot {
  @Field({ description: 'What it was about' })
  text: string;
  @Field(() => String, { nullable: true, description: 'The area it answered to' })
  area: string | null;
  @Field(() => [ActivitySnapshot], { description: 'Its activities' })
  activities: ActivitySnapshot[];
}

@ObjectType({ description: 'A signature that the version carried' })
export class SignatureSnapshot {
  @Field({ description: 'The role that signed' })
  role: string;
  @Field(() => String, { nullable: true, description: 'Where' })
  place: string | null;
  @Field(() => DateScalar, { description: 'When' })
  date: string;
}

@ObjectType({ description: 'An adoption that the version carried' })
export class AdoptionSnapshot {
  @Field({ description: 'The body' })
  body: string;
  @Field(() => DateScalar, { description: 'When' })
  date: string;
}

/** What a version said, kept whole: later changes of the promise do not reach it. */
@ObjectType({ description: 'What a published version said, whole' })
export class PromiseSnapshot {
  @Field({ description: 'Title' })
  title: string;
  @Field(() => String, { nullable: true, description: 'The situation it answered to' })
  situationText: string | null;
  @Field(() => PromisePeriod, { description: 'When it held' })
  period: PromisePeriod;
  @Field(() => [DirectionSnapshot], { description: 'Its directions with their activities' })
  directions: DirectionSnapshot[];
  @Field(() => [ActivitySnapshot], { description: 'Activities outside any direction' })
  activities: ActivitySnapshot[];
  @Field(() => [SignatureSnapshot], { description: 'Who had signed' })
  signatures: SignatureSnapshot[];
  @Field(() => [AdoptionSnapshot], { description: 'Who had adopted it' })
  adoptions: AdoptionSnapshot[];
}

/** One version that the public could read. */
@Entity('promise_version')
@ObjectType({ description: 'A version of a promise that the public could read' })
export class PromiseVersion {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('boolean')
  published: boolean;

  @Column('int')
  @Field(() => Int, { description: 'From 1, in the order they were published' })
  number: number;

  @Column('timestamptz', { name: 'published_at' })
  @Field({ description: 'When it was published' })
  publishedAt: Date;

  @Column('text', { name: 'change_note', nullable: true })
  @Field(() => String, { nullable: true, description: 'What changed and why; null for the first one' })
  changeNote: string | null;

  @Column('jsonb')
  @Field(() => PromiseSnapshot, { description: 'What it said' })
  content: PromiseSnapshot;
}
