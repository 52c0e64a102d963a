import { Field, ID, ObjectType } from 'type-graphql';
import type { Membership } from '@medborgarlofte/platform/actor';

/** A role that whoever asks holds somewhere. */
@ObjectType({ description: 'A role that you hold in an organisation' })
export class ViewerMembership {
  @Field({ description: 'The organisation as it is named in grants and addresses: municipality/1982' })
  organisationPath: string;
  @Field({ description: 'The role: coordinator, reporter' })
  role: string;
  membership: Membership;
}

/** Whoever asks. */
@ObjectType({ description: 'You' })
export class Viewer {
  @Field(() => ID, { description: "Sign-in's own id" })
  id: string;
  @Field({ description: 'Name as the sign-in gives it' })
  name: string;
  @Field(() => [ViewerMembership], { description: 'Your roles, each in its organisation' })
  memberships: ViewerMembership[];
}
