import { encodeId } from '@medborgarlofte/platform/ids';
import { DateScalar, Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { KnowledgeThing } from '../knowledge-thing';

/** Something that is measured again and again in the same way, four times a year unless another rhythm is said (R32). */
@Entity('measurement')
@ObjectType({
  implements: Node,
  description:
    'A recurring measurement (återkommande mätning): what is measured, how and how often, round by round (R32)',
})
@Directive('@key(fields: "id")')
export class Measurement extends KnowledgeThing {
  @Column('text')
  @Field({ description: 'What is measured' })
  title: string;

  @Column('text')
  @Field({ description: 'The unit of its values' })
  unit: string;

  @Column('text')
  @Field({ description: 'How it is measured now; each round keeps how it was measured then' })
  method: string;

  @Column('text', { name: 'measured_by' })
  @Field({ description: 'Who measures: an organisation or a role, no name' })
  measuredBy: string;

  @Column('boolean', { name: 'counts_people' })
  @Field({
    description:
      'Whether its values count people or what happened to them: then small ones are not told to everybody',
  })
  countsPeople: boolean;

  @Column('int', { name: 'times_per_year' })
  @Field(() => Int, { description: 'How many rounds a year: 1, 2, 3, 4, 6 or 12' })
  timesPerYear: number;

  @Column('date', { name: 'first_due' })
  @Field(() => DateScalar, { description: 'When its first round was due; the others follow from it' })
  firstDue: string;

  /** The earliest day on which a round was or is due that nobody has said anything of. */
  @Column('date', { name: 'next_due' })
  @Field(() => DateScalar, {
    description: 'When the earliest round was or is due of which nothing has been said yet',
  })
  nextDue: string;

  @Column('text', { name: 'owner_organisation', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The organisation that sees to it, by its slug; null where the group itself does',
  })
  ownerOrganisation: string | null;

  @Column('text', { name: 'owner_name', nullable: true })
  @Field(() => String, { nullable: true, description: 'The name of that organisation' })
  ownerName: string | null;

  override get globalId(): string {
    return encodeId('Measurement', this.tenantId, this.id);
  }
}
