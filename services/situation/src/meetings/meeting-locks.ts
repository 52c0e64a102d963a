import type { RowKey } from '@medborgarlofte/platform/loading';
import type { Db } from '@medborgarlofte/platform/unit-of-work';

// Not a lock on the row: that asks for the right to change the meeting, which a reporter has not.
const place = `hashtext('situation.meeting'), hashtext($1)`;

/** Keeps the meeting's picture from being locked until this use case is over; reports come in beside each other. */
export async function keepMeetingOpen(db: Db, { id }: RowKey): Promise<void> {
  await db.query(`select pg_advisory_xact_lock_shared(${place})`, [id]);
}

/** Waits for the reports that are just being written, and keeps new ones out until this use case is over. */
export async function takeMeetingAlone(db: Db, { id }: RowKey): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(${place})`, [id]);
}

/** Waits for others who plan or move the municipality's meetings, so that two of them never choose one day. */
export async function takeCalendarAlone(db: Db, tenantId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtext('situation.calendar'), hashtext($1))`, [tenantId]);
}
