import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum PictureState {
  OPEN = 'OPEN',
  AGREED = 'AGREED',
  LOCKED = 'LOCKED',
}
registerEnumType(PictureState, {
  name: 'PictureState',
  description: 'Where a joint picture is in its life',
  valuesConfig: {
    OPEN: { description: 'The group is working on it' },
    AGREED: { description: 'Every area that is reported in has a joint level' },
    LOCKED: { description: 'It is done and never changes again; a correction is a new revision' },
  },
});

/** The joint picture (gemensam lägesbild) that a group makes at a meeting. */
@Entity('joint_picture')
@ObjectType({
  implements: Node,
  description: 'The joint picture (gemensam lägesbild) that the group made at a meeting',
})
@Directive('@key(fields: "id")')
export class JointPicture extends Versioned {
  @Column('uuid', { name: 'meeting_id' })
  meetingId: string;

  @Column('date', { name: 'meeting_date' })
  @Field(() => DateScalar, { description: "The meeting's day" })
  meetingDate: string;

  @Column('int')
  @Field(() => Int, { description: "Which revision of the meeting's picture it is, from 1" })
  revision: number;

  @Column('uuid', { name: 'supersedes_id', nullable: true })
  supersedesId: string | null;

  @Column('text', { name: 'unlock_reason', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why the revision before it was unlocked' })
  unlockReason: string | null;

  @Column('text')
  @Field(() => PictureState, { description: 'Where it is in its life' })
  state: PictureState;

  @Column('text', { name: 'missing_organisations', array: true })
  @Field(() => [String], {
    description:
      'Organisations whose report was missing when the coordinator last worked on it; final when locked',
  })
  missingOrganisations: string[];

  @Column('text', { name: 'present_organisations', array: true })
  @Field(() => [String], { description: 'Organisations that were at the meeting, as noted there' })
  presentOrganisations: string[];

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  @Column('timestamptz', { name: 'locked_at', nullable: true })
  @Field(() => Date, { nullable: true, description: 'When it was locked' })
  lockedAt: Date | null;

  @Column('text', { name: 'locked_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'The role that locked it' })
  lockedByRole: string | null;

  override get globalId(): string {
    return encodeId('JointPicture', this.tenantId, this.id);
  }
}
