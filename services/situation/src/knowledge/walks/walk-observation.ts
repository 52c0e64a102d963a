import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WalkObservationKind, WalkObservationState } from './observation-state';

/** Something that was seen on a safety walk, who sees to it and what became of it (R30). */
@Entity('walk_observation')
@ObjectType({
  implements: Node,
  description: 'Something that was seen on a safety walk, who sees to it and what became of it (R30)',
})
@Directive('@key(fields: "id")')
export class WalkObservation extends Versioned {
  @Column('uuid', { name: 'walk_id' })
  walkId: string;

  @Column('int')
  @Field(() => Int, { description: 'Its number within the walk, from 1' })
  position: number;

  @Column('text')
  @Field(() => WalkObservationKind, { description: 'What it is about' })
  kind: WalkObservationKind;

  @Column('text')
  @Field({ description: 'What was seen' })
  seen: string;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  @Column('text', { name: 'owner_organisation', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The organisation that sees to it, by its slug; null where the group itself does',
  })
  ownerOrganisation: string | null;

  @Column('text', { name: 'owner_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The name of that organisation' })
  ownerName: string | null;

  @Column('date', { name: 'due_date' })
  @Field(() => DateScalar, { description: 'By when it is seen to' })
  dueDate: string;

  @Column('text')
  @Field(() => WalkObservationState, { description: 'What became of it' })
  state: WalkObservationState;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What was done, or why nothing is; null while it is open',
  })
  outcome: string | null;

  @Column('date', { name: 'settled_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that was done or decided; null while it is open',
  })
  settledOn: string | null;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was last changed' })
  updatedByRole: string | null;

  override get globalId(): string {
    return encodeId('WalkObservation', this.tenantId, this.id);
  }
}
