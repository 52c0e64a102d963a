import { DateScalar } from '@medborgarlofte/platform/graphql-types';
import { Versioned } from '@medborgarlofte/platform/versioned';
import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** What surveys, safety walks and measurements have in common: each can be evidence for something, and then stays. */
@ObjectType({ description: 'Knowledge beside the reports, which other things may rest on' })
export abstract class KnowledgeThing extends Versioned {
  /** The organisation that somebody entered it for; none for coordinator and deputy. */
  @Column('text', { name: 'organisation_slug', nullable: true })
  organisationSlug: string | null;

  @Column('date', { name: 'archived_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when it is archived: still there, no longer offered as a source; null while in use',
  })
  archivedOn: string | null;

  /** The promises service tells. */
  @Column('boolean')
  @Field({ description: 'Whether a promise has ever rested on it' })
  cited: boolean;

  @Column('boolean')
  @Field({ description: 'Whether it is invented, to show how the tool works' })
  fictitious: boolean;

  @Column('text', { name: 'updated_by_role', nullable: true })
  @Field(() => String, { nullable: true, description: 'In which role it was last changed' })
  updatedByRole: string | null;
}

@ObjectType({ description: 'What you may do with a survey, a safety walk or a measurement' })
export class KnowledgeActions {
  @Field({ description: 'Change it, archive it, take it into use again' })
  edit: boolean;
  @Field({ description: 'Write its numbers: only who sees small ones replaces them' })
  editNumbers: boolean;
  @Field({ description: 'Remove it; refused while something rests on it' })
  remove: boolean;
}
