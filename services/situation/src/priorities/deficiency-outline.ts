import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum HandledAs {
  HANDLED_NOW = 'HANDLED_NOW',
  WATCHED = 'WATCHED',
  PROPOSED = 'PROPOSED',
  LOOKED_INTO = 'LOOKED_INTO',
}
registerEnumType(HandledAs, {
  name: 'HandledAs',
  description: 'How an open deficiency is being handled, for whoever may not know more of it',
  valuesConfig: {
    HANDLED_NOW: { description: 'Something is done about it now' },
    WATCHED: { description: 'It is watched' },
    PROPOSED: { description: 'The council is asked for a mapping or an analysis' },
    LOOKED_INTO: { description: 'A mapping or an analysis is made' },
  },
});

/** What every member may know of a deficiency: its area and how it is handled. The database keeps it equal. */
@Entity('deficiency_outline')
export class DeficiencyOutline {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  /** The deficiency's own. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  /** One of `HandledAs`, or undecided, or done. */
  @Column('text', { name: 'handled_as' })
  handledAs: string;
}
