import type { Job, JobContext } from '@medborgarlofte/platform/jobs';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { In } from 'typeorm';
import { z } from 'zod';
import { countyOf } from '../digests/county-grant';
import { digestMail } from '../digests/digest-mail';
import { DigestMention, DigestRound } from '../digests/digest-mention';
import { readDigestRule } from '../digests/digest-rule.service';
import { digestDay, digestMinute, tellOf } from '../digests/digest.rules';
import { readRecipients, type Recipient } from '../digests/recipients';
import { readWaiting, type Waiting, type WaitingKind } from '../digests/waiting-kinds';
import { sendOnce, type Note } from '../mails/send-once';
import { swedishClock } from '../reminders/reminder.rules';
import { readReminderRule } from '../reminders/reminder-rule.service';

/** Tells each seat once a day at most, by the municipality's rule, how much waits for it and where (R18). Run twice, it mails once. */
export const mailDigests: Job = {
  name: 'mail-digests',
  on: [],
  schedule: `${digestMinute} * * * *`,
  payload: z.unknown(),
  async run(job) {
    const { tenantId, inScope } = job;
    const round = await inScope((db) => prepare(db, job));
    if (!round) return;
    await sendOnce(job, round.notes);
    const { day } = round;
    await inScope((db) =>
      db.createQueryBuilder().insert().into(DigestRound).values({ tenantId, day }).orIgnore().execute(),
    );
  },
};

type Run = Pick<JobContext<unknown>, 'tenantId' | 'now' | 'publicUrl'>;

/** The mails of a day whose digests are due and have not gone; null when none are. */
async function prepare(db: Db, run: Run): Promise<{ day: string; notes: Note[] } | null> {
  const { tenantId, now } = run;
  const rule = await readDigestRule(db, tenantId);
  const day = digestDay(rule, await readReminderRule(db, tenantId), now);
  if (!day || (await db.existsBy(DigestRound, { tenantId, day }))) return null;
  const recipients = await readRecipients(db, rule, swedishClock(now)[0]);
  if (recipients.length === 0) return null;
  const waiting = await readWaiting(db, tenantId, now);
  const notes: Note[] = [];
  for (const recipient of recipients) {
    const due = await notYetTold(db, run, recipient, waiting);
    if (due.size > 0) notes.push(noteOf(run, day, recipient, due));
  }
  return { day, notes };
}

/** What waits for somebody and is to be told now. */
async function notYetTold(
  db: Db,
  { tenantId, now }: Run,
  recipient: Recipient,
  waiting: Map<WaitingKind, Waiting[]>,
): Promise<Map<WaitingKind, string[]>> {
  const own = [...waiting].map(([kind, things]) => {
    return [kind, things.filter((one) => recipient.isFor(one)).map(({ thing }) => thing)] as const;
  });
  const known = await db.findBy(DigestMention, {
    ...{ tenantId, recipient: recipient.id, thing: In(own.flatMap(([, things]) => things)) },
  });
  const told = new Map(known.map(({ thing, mentionedAt }) => [thing, mentionedAt]));
  const due = own.map(([kind, things]) => {
    return [kind, things.filter((thing) => tellOf(kind.again, told.get(thing), now))] as const;
  });
  return new Map(due.filter(([, things]) => things.length > 0));
}

function noteOf(
  { tenantId, now, publicUrl }: Run,
  day: string,
  { id, email }: Recipient,
  due: Map<WaitingKind, string[]>,
): Note {
  // The board has one room for what it receives.
  const urlOf = ({ room }: WaitingKind) =>
    id === 'county'
      ? `${publicUrl}/mitt/county/${countyOf(tenantId)}/lan`
      : `${publicUrl}/mitt/municipality/${tenantId}${room}`;
  const lines = [...due].map(([kind, things]) => ({ kind, count: things.length, url: urlOf(kind) }));
  const mentions = [...due.values()].flat().map((thing) => {
    return { tenantId, recipient: id, thing, mentionedAt: now };
  });
  return {
    ...{ key: `digest.${day}.${id}`, email, ...digestMail(lines) },
    noteSent: (db) => db.upsert(DigestMention, mentions, ['tenantId', 'recipient', 'thing']),
  };
}
