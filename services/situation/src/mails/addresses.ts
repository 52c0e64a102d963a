import type { Db } from '@medborgarlofte/platform/unit-of-work';

export interface SeatAddress {
  /** The seat in the group. */
  id: string;
  email: string;
}

/** Where the seats of some organisations in the group are reached. */
export function addressesOf(db: Db, tenantId: string, organisationSlugs: string[]): Promise<SeatAddress[]> {
  return db.query<SeatAddress[]>(
    `select address.id, address.email from group_member seat
     join group_member_address address on address.tenant_id = seat.tenant_id and address.id = seat.id
     where seat.tenant_id = $1 and seat.organisation_slug = any ($2) order by address.id`,
    [tenantId, organisationSlugs],
  );
}
