import { encodeId } from '@medborgarlofte/platform/ids';
import { Node } from '@medborgarlofte/platform/graphql-types';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum DigestCadence {
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  NEVER = 'NEVER',
}
registerEnumType(DigestCadence, {
  name: 'DigestCadence',
  description: 'How often digests go out',
  valuesConfig: {
    DAILY: { description: 'Once a day, when something new waits' },
    WEEKLY: { description: 'Once a week, on a weekday' },
    NEVER: { description: 'Not at all' },
  },
});

/** When mails go out that gather what waits for somebody. One per municipality. */
@Entity('digest_rule')
@ObjectType({
  implements: Node,
  description: 'When mails go out that say how much waits for somebody and where, never what (R18)',
})
@Directive('@key(fields: "id")')
export class DigestRule extends Node {
  @PrimaryColumn('text', { name: 'tenant_id' })
  tenantId: string;

  @Column('text')
  @Field(() => DigestCadence, { description: 'How often' })
  cadence: DigestCadence;

  @Column('int')
  @Field(() => Int, { description: 'Day of the week when weekly, 1 for Monday to 7 for Sunday' })
  weekday: number;

  @Column('int')
  @Field(() => Int, {
    description: "From which hour of the day, 0 to 23, Swedish time; quiet times are the reminder rule's",
  })
  hour: number;

  @Column('text', { name: 'council_email', nullable: true })
  @Field(() => String, { nullable: true, description: "Where the council's go; null for nowhere" })
  councilEmail: string | null;

  @Column('text', { name: 'county_email', nullable: true })
  @Field(() => String, { nullable: true, description: "Where the county board's go; null for nowhere" })
  countyEmail: string | null;

  @Column('int')
  @Field(() => Int, {
    description: 'Grows with each change; send it as expectedVersion. 0 for the usual rule',
  })
  version: number;

  override get globalId(): string {
    return encodeId('DigestRule', this.tenantId);
  }
}

/** What holds where a municipality has said nothing *(p)*: in the morning of each working day, when something new waits. */
export const usualDigestRule = {
  cadence: DigestCadence.DAILY,
  weekday: 1,
  hour: 8,
  councilEmail: null,
  countyEmail: null,
  version: 0,
} satisfies Omit<DigestRule, 'tenantId' | 'globalId'>;
