import { FreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LevelCode } from '../levels/level';
import { JointPicture } from './joint-picture';

@InputType({ description: 'What the group agreed on in one area' })
export class SetPictureAreaInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => ID, { description: "The area, of the meeting's template" })
  areaId: string;
  @Field(() => Int, {
    description: "The version of the meeting's picture that you changed, 0 when there is none yet",
  })
  @Min(0)
  expectedVersion: number;
  @Field(() => LevelCode, { description: 'The joint level' })
  level: LevelCode;
  @Field(() => String, { nullable: true, description: 'What the group sees; never data on individuals' })
  @FreeText(4000)
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'What somebody saw differently, and who' })
  @FreeText(4000)
  dissent?: string | null;
}

@InputType({ description: 'Which joint picture to lock' })
export class LockPictureInput {
  @Field(() => ID, { description: 'The joint picture' })
  pictureId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
}

@ObjectType({ description: 'The joint picture as it now is' })
export class SetPictureAreaPayload extends Payload {
  @Field(() => JointPicture, {
    nullable: true,
    description: 'The picture; on a conflict as somebody else left it',
  })
  picture: JointPicture | null;
}

@ObjectType({ description: 'The joint picture that was locked' })
export class LockPicturePayload extends Payload {
  @Field(() => JointPicture, {
    nullable: true,
    description: 'The picture; on a conflict as somebody else left it',
  })
  picture: JointPicture | null;
}
