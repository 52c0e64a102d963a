import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum RenewalKind {
  CONTINUED = 'CONTINUED',
  REINFORCED = 'REINFORCED',
  DEVELOPED = 'DEVELOPED',
  ORDINARY_OPERATIONS = 'ORDINARY_OPERATIONS',
  RESUMED = 'RESUMED',
  NEW = 'NEW',
  ENDED = 'ENDED',
}
registerEnumType(RenewalKind, {
  name: 'RenewalKind',
  description: 'What became of a direction in the next promise, or where one comes from (R04)',
  valuesConfig: {
    CONTINUED: { description: 'Goes on as it was' },
    REINFORCED: { description: 'Goes on with more force' },
    DEVELOPED: { description: 'Goes on in another form' },
    ORDINARY_OPERATIONS: { description: 'Has become ordinary work and needs no promise' },
    RESUMED: { description: 'Taken up again after a pause' },
    NEW: { description: 'Was in no promise before' },
    ENDED: { description: 'Is given up, with a reason' },
  },
});

/** A förnyelse: the link from a direction to the one that follows it (R04). */
@Entity('renewal')
@ObjectType({
  implements: Node,
  description: 'What became of a direction when the promise was renewed (R04)',
})
@Directive('@key(fields: "id")')
export class Renewal extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'from_promise_id', nullable: true })
  fromPromiseId: string | null;

  @Column('boolean', { name: 'from_published', nullable: true })
  fromPublished: boolean | null;

  @Column('uuid', { name: 'from_direction_id', nullable: true })
  fromDirectionId: string | null;

  @Column('uuid', { name: 'to_promise_id' })
  toPromiseId: string;

  @Column('boolean', { name: 'to_published' })
  toPublished: boolean;

  @Column('boolean', { name: 'to_proposed' })
  toProposed: boolean;

  @Column('uuid', { name: 'to_direction_id', nullable: true })
  toDirectionId: string | null;

  @Column('text')
  @Field(() => RenewalKind, { description: 'What became of it' })
  kind: RenewalKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Why' })
  reason: string | null;

  override get globalId(): string {
    return encodeId('Renewal', this.tenantId, this.id);
  }

  get isPublic(): boolean {
    return this.toPublished && this.fromPublished !== false;
  }
}
