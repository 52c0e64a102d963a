import { Field, ObjectType } from 'type-graphql';
import { ReportState } from '../reports/report';

/** How far an organisation has come with its report to a meeting. */
@ObjectType({ description: 'How far an organisation has come with its report to a meeting' })
export class OrganisationReporting {
  tenantId: string;
  reportId: string | null;

  @Field({ description: 'The organisation' })
  organisationSlug: string;

  @Field({ description: 'Its name' })
  organisationName: string;

  @Field(() => ReportState, {
    nullable: true,
    description: 'Where its report is; null while nothing has been sent, whether or not it has been begun',
  })
  state: ReportState | null;

  @Field(() => Date, { nullable: true, description: 'When it was last submitted' })
  submittedAt: Date | null;

  @Field({ description: 'Whether it came after the deadline, or has not come though the deadline is past' })
  late: boolean;

  @Field(() => Date, { nullable: true, description: 'When it was last reminded of this meeting' })
  remindedAt: Date | null;
}

/** An organisation that belongs to a meeting. */
@ObjectType({ description: 'An organisation that is expected to report to a meeting' })
export class ExpectedOrganisation {
  @Field({ description: 'Its slug' })
  slug: string;

  @Field({ description: 'Its name' })
  name: string;
}
