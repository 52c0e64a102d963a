import { heldIn, protectTenantTable } from '@medborgarlofte/platform/table-protection';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = ['coordinator', 'deputy'];
const members = [...keepers, 'kommunpolis', 'council-member', 'politician', 'reporter'];

/**
 * Secret addresses of calendars. Of the secret only a hash is kept. Whoever asks with it, signed in or not, has its
 * hash put into the scope of that one use case, and sees the address's own row and the meetings of its municipality;
 * what of them leaves is times alone (`CalendarEntry`).
 */
export class CreateCalendarFeeds1765000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table situation.calendar_feed (
        tenant_id text not null, id uuid not null, subject text not null, role text, secret_hash text not null check (length(secret_hash) = 64),
        created_at timestamptz not null, revoked_at timestamptz, primary key (tenant_id, id), unique (tenant_id, secret_hash));
      create index calendar_feed_by_secret on situation.calendar_feed (secret_hash) where revoked_at is null`);
    await protectTenantTable(runner, 'situation.calendar_feed', { members: keepers, writers: keepers });
    const own = `${heldIn(members)} and subject = current_setting('app.subject', true)`;
    const secret = `(select nullif(current_setting('app.calendar_feed', true), ''))`;
    await runner.query(`
      drop policy member_delete on situation.calendar_feed;
      create policy own_read on situation.calendar_feed for select to situation_service using (${own});
      create policy own_insert on situation.calendar_feed for insert to situation_service with check (${own});
      create policy own_update on situation.calendar_feed for update to situation_service using (${own}) with check (${own});
      create policy secret on situation.calendar_feed for select to situation_service using (secret_hash = ${secret} and revoked_at is null);
      create policy calendar_feed on situation.meeting for select to situation_service
        using (tenant_id = (select feed.tenant_id from situation.calendar_feed feed where feed.secret_hash = ${secret} and feed.revoked_at is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy calendar_feed on situation.meeting; drop table situation.calendar_feed');
  }
}
