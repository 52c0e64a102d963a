import { NamesConfirmed } from '@medborgarlofte/platform/confirm-names';
import { RequiredFreeText } from '@medborgarlofte/platform/free-text';
import { DateScalar, Payload } from '@medborgarlofte/platform/graphql-types';
import { OptionalText, RequiredText } from '@medborgarlofte/platform/text-input';
import { IsEmail, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ReportingOrganisation } from '../organisations/reporting-organisation';
import { GroupMember, GroupPosition } from './group-member';
import { Training } from './training';

const slug = /^[a-z0-9-]{1,80}$/;

@InputType({ description: 'An organisation that is expected to report' })
export class SaveReportingOrganisationInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'Its slug, as in group paths; one that is known is changed' })
  @Matches(slug)
  organisationSlug: string;
  @Field({ description: 'Its name' })
  @RequiredFreeText(120)
  name: string;
  @Field(() => DateScalar, { nullable: true, description: 'From when it reports; left out, always' })
  validFrom?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when it reports; left out, until further notice',
  })
  validTo?: string | null;
}

@InputType({ description: 'A seat in the group' })
export class SaveGroupMemberInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field(() => ID, { nullable: true, description: 'The seat to change; left out, a new one is made' })
  groupMemberId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Its version as you saw it, when it is changed' })
  expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'Slug of the organisation it reports for' })
  @IsOptional()
  @Matches(slug)
  organisationSlug?: string | null;
  @Field({ description: "Function in the organisation; never a person's name" })
  @RequiredFreeText(80)
  function: string;
  @Field(() => GroupPosition, { description: 'What the seat is in the group' })
  position: GroupPosition;
  @Field(() => String, {
    nullable: true,
    description: 'Where its notices go; seen by coordinator and deputy alone',
  })
  @OptionalText(254)
  @IsOptional()
  @IsEmail()
  email?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether digests go there beside reminders; left out, as before, of a new seat yes',
  })
  digests?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The same key again makes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
}

@InputType({ description: 'Which seat to take away' })
export class RemoveGroupMemberInput {
  @Field(() => ID, { description: 'The seat' })
  groupMemberId: string;
}

@InputType({ description: 'Training that an organisation has had' })
export class NoteTrainingInput {
  @Field(() => ID, { description: 'The municipality' })
  municipalityId: string;
  @Field({ description: 'Slug of the organisation' })
  @RequiredText(80)
  organisationSlug: string;
  @Field({ description: 'What it was about; never names' })
  @RequiredFreeText(200)
  what: string;
  @Field(() => DateScalar, { description: 'The day' })
  heldOn: string;
  @Field(() => Int, { nullable: true, description: 'How many took part' })
  @IsOptional()
  @Min(1)
  @Max(10_000)
  participants?: number | null;
  @Field(() => String, { nullable: true, description: 'The same key again notes nothing again' })
  @MaxLength(100)
  idempotencyKey?: string | null;
  @NamesConfirmed()
  namesConfirmed?: boolean | null;
}

@InputType({ description: 'Which note of training to take away' })
export class RemoveTrainingInput {
  @Field(() => ID, { description: 'The training' })
  trainingId: string;
}

@ObjectType({ description: 'The organisation as it now is' })
export class SaveReportingOrganisationPayload extends Payload {
  @Field(() => ReportingOrganisation, { nullable: true, description: 'The organisation' })
  organisation: ReportingOrganisation | null;
}

@ObjectType({ description: 'The seat as it now is' })
export class SaveGroupMemberPayload extends Payload {
  @Field(() => GroupMember, {
    nullable: true,
    description: 'The seat; on a conflict as somebody else left it',
  })
  member: GroupMember | null;
}

@ObjectType({ description: 'The training that was noted' })
export class NoteTrainingPayload extends Payload {
  @Field(() => Training, { nullable: true, description: 'The training' })
  training: Training | null;
}

@ObjectType({ description: 'Whether it is gone' })
export class RemovedPayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'The id it had' })
  removedId: string | null;
}
