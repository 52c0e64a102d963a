import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AgendaItemKind {
  PICTURE = 'PICTURE',
  PROPOSAL = 'PROPOSAL',
  DELIVERED = 'DELIVERED',
  OVERDUE = 'OVERDUE',
  OWN = 'OWN',
}
registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'What an item of the agenda is',
  valuesConfig: {
    PICTURE: { description: 'A joint picture that was locked since the last meeting' },
    PROPOSAL: { description: 'A mapping or analysis that is proposed' },
    DELIVERED: { description: 'A mapping or analysis that was delivered' },
    OVERDUE: { description: 'A deficiency that was overdue and climbed to the council' },
    OWN: { description: 'An item of the council itself' },
  },
});

/** One item of a council meeting's agenda; kept once the meeting is held, until then made anew each time but for its own items. */
@Entity('agenda_item')
@ObjectType({ description: "One item of a council meeting's agenda" })
export class AgendaItem {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'council_meeting_id' })
  councilMeetingId: string;

  @Column('int')
  position: number;

  @Column('text')
  @Field(() => AgendaItemKind, { description: 'What it is' })
  kind: AgendaItemKind;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its text, when it is an own item' })
  text: string | null;

  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;

  @Column('uuid', { name: 'inquiry_id', nullable: true })
  inquiryId: string | null;

  @Column('uuid', { name: 'deficiency_id', nullable: true })
  deficiencyId: string | null;
}
