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

@ObjectType('Survey', {
  description:
    'A survey (trygghetsenkät) of the municipality: how, whom, how many, and whether it generalises (R28)',
})
@Directive('@key(fields: "id", resolvable: false)')
export class SurveyReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

@ObjectType('SafetyWalk', {
  description:
    'A safety walk (trygghetsvandring): where and when people walked, what they saw and what became of it (R30)',
})
@Directive('@key(fields: "id", resolvable: false)')
export class WalkReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

@ObjectType('Measurement', {
  description:
    'A recurring measurement (återkommande mätning): what is measured, how and how often, round by round (R32)',
})
@Directive('@key(fields: "id", resolvable: false)')
export class MeasurementReference {
  @Field(() => ID, { description: 'Opaque global id; fetch it again with node(id:)' })
  id: string;
}

/** Kinds of things that are told when a direction comes to rest on them, since they must then stay. */
export const toldKinds = ['Survey', 'SafetyWalk', 'Measurement'] as const;
export const evidenceKinds = ['JointPicture', 'Deficiency', 'Inquiry', ...toldKinds] as const;

/** One thing that a direction rests on; what it says is for the situation service to show, or not. */
@Entity('direction_evidence')
@ObjectType({
  description:
    'What a direction rests on (R02, R44): one of a picture, a deficiency, an inquiry, a survey, a safety walk and a measurement; null where you may not read it',
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

  @Field(() => SurveyReference, { nullable: true, description: 'The survey' })
  get survey(): SurveyReference | null {
    return this.stubOf('Survey');
  }

  @Field(() => WalkReference, { nullable: true, description: 'The safety walk' })
  get safetyWalk(): WalkReference | null {
    return this.stubOf('SafetyWalk');
  }

  @Field(() => MeasurementReference, { nullable: true, description: 'The recurring measurement' })
  get measurement(): MeasurementReference | null {
    return this.stubOf('Measurement');
  }

  private stubOf(kind: string): { id: string } | null {
    return this.kind === kind ? { id: encodeId(kind, this.tenantId, this.objectId) } : null;
  }
}
