import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { GroupPosition } from '../groups/group-member';
import { countyReadsMonths } from './county-grant';
import type { DigestRule } from './digest-rule';
import type { Waiting } from './waiting-kinds';

/** Somebody who gets digests: a seat of the group, or the council's or the county board's office. */
export interface Recipient {
  /** The seat's id, or `council` or `county`. */
  id: string;
  email: string;
  isFor(waiting: Waiting): boolean;
}

interface Seat {
  id: string;
  email: string;
  organisation: string | null;
  position: GroupPosition;
}

/**
 * Everybody who gets digests in a tenant: seats with an address that have not declined, and the offices that the rule names;
 * the county board's only while a grant opens the monthly reports to it.
 */
export async function readRecipients(db: Db, rule: DigestRule, today: string): Promise<Recipient[]> {
  const seats = await db.query<Seat[]>(
    `select seat.id, address.email, seat.organisation_slug as organisation, seat.position from group_member seat
     join group_member_address address on address.tenant_id = seat.tenant_id and address.id = seat.id
     where seat.tenant_id = $1 and address.digests order by seat.id`,
    [rule.tenantId],
  );
  const office = (id: 'council' | 'county', email: string | null): Recipient[] => {
    const isFor = ({ audience }: Waiting) => audience === id.toUpperCase();
    return email ? [{ id, email, isFor }] : [];
  };
  const isOpenToCounty = rule.countyEmail !== null && (await countyReadsMonths(db, rule.tenantId, today));
  return [
    ...seats.map((seat) => ({ id: seat.id, email: seat.email, isFor: forSeat(seat) })),
    ...office('council', rule.councilEmail),
    ...(isOpenToCounty ? office('county', rule.countyEmail) : []),
  ];
}

const forSeat =
  (seat: Seat) =>
  ({ audience, organisation }: Waiting): boolean => {
    if (audience === 'KEEPERS') return seat.position !== GroupPosition.MEMBER;
    if (audience === 'ORGANISATION') return organisation !== null && organisation === seat.organisation;
    return audience === 'GROUP';
  };
