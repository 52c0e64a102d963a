import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { FreeText, RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { Payload } from '@medborgarlofte/platform/graphql-types';
import { ArrayMaxSize, ArrayUnique, Length, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LevelCode } from '../levels/level';
import { JointPicture } from './joint-picture';

@InputType({ description: 'An organisation that sees an area differently from the group' })
export class PictureDissentInput {
  @Field({ description: 'The organisation, one that reports to the group' })
  @Length(1, 80)
  organisationSlug: string;
  @Field(() => LevelCode, { description: 'The level it would have set' })
  level: LevelCode;
  @Field({ description: 'Because of what; never data on individuals' })
  @RequiredFreeText(1000)
  reason: string;
}

@InputType({ description: 'What the group agreed on in one area' })
export class SetPictureAreaInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field(() => ID, { description: "The area, of the meeting's template" })
  areaId: string;
  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the meeting's picture that you changed, 0 when there is none yet; give this or expectedAreaVersion",
  })
  @Min(0)
  expectedVersion?: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the area that you changed, 0 when it has none yet: then others may write in other areas meanwhile',
  })
  @Min(0)
  expectedAreaVersion?: number | null;
  @Field(() => LevelCode, { description: 'The joint level' })
  level: LevelCode;
  @Field(() => String, { nullable: true, description: 'What the group sees; never data on individuals' })
  @FreeText(4000)
  text?: string | null;
  @Field(() => String, { nullable: true, description: 'What somebody saw differently, and who' })
  @FreeText(4000)
  dissent?: string | null;
  @Field(() => [PictureDissentInput], {
    nullable: true,
    description: 'Who sees it differently, each organisation once; replaces those that were there',
  })
  @ArrayMaxSize(20)
  @ArrayUnique(({ organisationSlug }: PictureDissentInput) => organisationSlug)
  @ValidateNested({ each: true })
  dissents?: PictureDissentInput[] | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Whether an organisation was at a meeting' })
export class NoteAttendanceInput {
  @Field(() => ID, { description: 'The meeting' })
  meetingId: string;
  @Field({ description: 'The organisation, one that reports to the group' })
  @Length(1, 80)
  organisationSlug: string;
  @Field({ description: 'Whether it was there' })
  present: boolean;
}

@InputType({ description: 'Which locked picture to unlock, and why' })
export class UnlockPictureInput {
  @Field(() => ID, { description: 'The joint picture' })
  pictureId: string;
  @Field(() => Int, { description: 'The version you saw; another one is a conflict' })
  expectedVersion: number;
  @Field({ description: 'Why; it stands with the new revision for all who read it' })
  @RequiredFreeText(1000)
  reason: string;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
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

@ObjectType({ description: 'The joint picture with who was there' })
export class NoteAttendancePayload extends Payload {
  @Field(() => JointPicture, { nullable: true, description: 'The picture' })
  picture: JointPicture | null;
}

@ObjectType({ description: 'The new revision of the joint picture' })
export class UnlockPicturePayload extends Payload {
  @Field(() => JointPicture, {
    nullable: true,
    description: 'The new revision, open for changes; when it was not made, the picture as it is',
  })
  picture: JointPicture | null;
}
