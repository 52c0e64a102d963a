import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody saw differently in an area, in the group's own words; apart from the line, since fewer read it. */
@Entity('joint_picture_dissent_text')
export class JointPictureDissentText {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  /** The line's own. */
  @PrimaryColumn('uuid')
  id: string;

  /** The line's own as well; the database keeps both equal. */
  @Column('boolean')
  locked: boolean;

  @Column('boolean')
  restricted: boolean;

  @Column('text')
  text: string;
}
