import { ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that a mapping or analysis rests on; exactly one of its ids is set. */
@Entity('inquiry_source')
@ObjectType({
  description:
    'What a mapping or analysis rests on (R23): one of a picture, a survey, a safety walk and a measurement; null where you may not read it',
})
export class InquirySource {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'inquiry_id' })
  inquiryId: string;

  /** This and the next are the inquiry's own; the database keeps them equal. */
  @Column('boolean')
  accepted: boolean;

  @Column('text', { name: 'assignee_key' })
  assigneeKey: string;

  @Column('int')
  position: number;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  @Column('uuid', { name: 'survey_id', nullable: true })
  surveyId: string | null;

  @Column('uuid', { name: 'safety_walk_id', nullable: true })
  safetyWalkId: string | null;

  @Column('uuid', { name: 'measurement_id', nullable: true })
  measurementId: string | null;
}
