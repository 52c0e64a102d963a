import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A run of a job that was tried to the end and failed. What it was to work on is not shown to anybody. */
@Entity({ schema: 'access', name: 'failed_job' })
@ObjectType({
  implements: Node,
  description: 'A run of a job that failed for good; without its content, for whoever runs the platform',
})
@Directive('@key(fields: "id")')
export class FailedJob extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  @Field({ description: 'The service whose job it is' })
  service: string;

  @Column('text')
  @Field({ description: "The job's name" })
  name: string;

  @Column('int')
  @Field(() => Int, { description: 'How often it was tried' })
  attempts: number;

  @Column('text')
  @Field({ description: 'Kind of fault, never its words' })
  fault: string;

  @Column('timestamptz', { name: 'failed_at' })
  @Field({ description: 'When it failed for the last time' })
  failedAt: Date;

  @Column('timestamptz', { name: 'retry_wanted_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When another try was asked for' })
  retryWantedAt: Date | null;

  @Column('timestamptz', { name: 'retried_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was put on the queue again' })
  retriedAt: Date | null;

  override get globalId(): string {
    return encodeId('FailedJob', this.tenantId, this.id);
  }
}
