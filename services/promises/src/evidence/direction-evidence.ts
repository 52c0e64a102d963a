import { encodeId } from '@medborgarlofte/platform/ids';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The situation service's things that a direction may rest on; here only their ids. */
@ObjectType('JointPicture', {
  description: 'The joint picture (gemensam lägesbild) that the group made at a meeting',
})
@Directive('@key(fields: "id", resolvable: false)')
export class PictureReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

@ObjectType('Deficiency', { description: 'Something that does not work as it should (R09)' })
@Directive('@key(fields: "id", resolvable: false)')
export class DeficiencyReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

@ObjectType('Inquiry', { description: 'An in-depth mapping or a cause analysis (R10)' })
@Directive('@key(fields: "id", resolvable: false)')
export class InquiryReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

export const evidenceKinds = ['JointPicture', 'Deficiency', 'Inquiry'] as const;

/** One thing that a direction rests on; what it says is for the situation service to show, or not. */
@Entity('direction_evidence')
@ObjectType({
  description:
    'What a direction rests on (R02, R44): one of a picture, a deficiency and an inquiry; null where you may not read it',
})
export class DirectionEvidence {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'promise_id' })
  promiseId: string;

  @Column('uuid', { name: 'direction_id' })
  directionId: string;

  @Column('int')
  position: number;

  @Column('text')
  kind: (typeof evidenceKinds)[number];

  @Column('uuid', { name: 'object_id' })
  objectId: string;

  @Field(() => PictureReference, { nullable: true, description: 'The joint picture' })
  get picture(): PictureReference | null {
    return this.stubOf('JointPicture');
  }

  @Field(() => DeficiencyReference, { nullable: true, description: 'The deficiency' })
  get deficiency(): DeficiencyReference | null {
    return this.stubOf('Deficiency');
  }

  @Field(() => InquiryReference, { nullable: true, description: 'The in-depth mapping or cause analysis' })
  get inquiry(): InquiryReference | null {
    return this.stubOf('Inquiry');
  }

  private stubOf(kind: string): { id: string } | null {
    return this.kind === kind ? { id: encodeId(kind, this.tenantId, this.objectId) } : null;
  }
}
