import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';

/** A period that has begun and does not end while the test runs. */
const period = { kind: 'FIXED', start: '2021-01-01', end: '2030-12-31' };

interface Made {
  id: string;
  version: number;
}

/**
 * Promises in every state. Published: one that was renewed, the one that renews it, one that was ended and one
 * that is in force. Draft: what the public must not see, beside them and on them.
 */
export async function fillPromises(filling: Filling): Promise<void> {
  if (filling.stage === 'published') await published(filling);
  else await drafts(filling);
}

async function published(filling: Filling): Promise<void> {
  const { mutate } = filling;
  const first = await publish(
    filling,
    await decide(filling, await propose(filling, await create(filling, await agreement(filling, true)))),
  );
  const followed = await followUp(filling, first);
  const { next } = await mutate('renewPromise', { ...act(followed), ...(await fates(filling, followed)) });
  await followUp(filling, await publish(filling, await propose(filling, next!)));
  const ended = await publish(
    filling,
    await decide(filling, await propose(filling, await create(filling, null))),
  );
  await mutate('endPromise', { ...act(ended), reason: filling.text() });
  await publish(
    filling,
    await propose(filling, await create(filling, null, { kind: 'YEARS_FROM_LAST_SIGNATURE', years: 2 })),
  );
  await followUp(filling, await publish(filling, await propose(filling, await create(filling, null))));
}

async function drafts(filling: Filling): Promise<void> {
  const { mutate } = filling;
  const secret = await agreement(filling, false);
  await create(filling, secret);
  await decide(filling, await propose(filling, await create(filling, secret)));
  const withdrawn = await publish(
    filling,
    await decide(filling, await propose(filling, await create(filling, secret))),
  );
  await mutate('withdrawPromise', act(withdrawn));
  // On a published promise: a follow-up not yet published, and the draft that will renew it.
  const { municipality } = await filling
    .read(
      `query ($id: ID!) { _entities(representations: [{ __typename: "Municipality", id: $id }]) { ... on Municipality { promises { nodes { id version publication } } } } }`,
      {
        id: encodeId('Municipality', filling.tenantId),
      },
    )
    .then(({ _entities: [found] }) => ({ municipality: found }));
  const [, renewable] = municipality.promises.nodes
    .filter(({ publication }: { publication: string }) => publication === 'PUBLISHED')
    .reverse() as Made[];
  await record(filling, renewable!);
  await mutate('renewPromise', { ...act(renewable!), ...(await fates(filling, renewable!)) });
}

const act = ({ id, version }: Made) => ({ promiseId: id, expectedVersion: version });

async function agreement({ tenantId, text, mutate }: Filling, isPublished: boolean): Promise<string> {
  const { agreement: made } = await mutate('createAgreement', {
    municipalityId: encodeId('Municipality', tenantId),
    title: text(),
    parties: ['POLICE', 'MUNICIPALITY'],
    purposes: [text()],
    areas: [text()],
    validFrom: '2020-01-01',
    validTo: '2030-12-31',
    note: text(),
    source: text(),
    published: isPublished,
    idempotencyKey: text(),
  });
  return made!.id;
}

const activity = (text: () => string, status = 'PLANNED') => ({
  text: text(),
  parties: ['POLICE'],
  partyNote: text(),
  target: text(),
  frequency: text(),
  frequencyExceptions: text(),
  due: '2025-12-31',
  status,
  statusReason: text(),
});

async function create(
  { tenantId, text, mutate }: Filling,
  agreementId: string | null,
  wanted: object = period,
): Promise<Made> {
  const { promise } = await mutate('createPromise', {
    municipalityId: encodeId('Municipality', tenantId),
    title: text(),
    situationText: text(),
    period: wanted,
    agreementId,
    signaturesNeeded: 2,
    followUpForum: text(),
    followUpCadence: text(),
    followUpMeasures: [text()],
    source: text(),
    directions: [
      {
        text: text(),
        area: text(),
        origin: { kind: 'NEW', reason: text() },
        restsOn: ['JointPicture', 'Deficiency', 'Inquiry', 'Survey', 'SafetyWalk', 'Measurement'].map(
          (type) => encodeId(type, tenantId, randomUUID()),
        ),
        activities: [activity(text), activity(text, 'NOT_DONE')],
      },
      { text: text(), area: text(), activities: [activity(text, 'ONGOING')] },
    ],
    activities: [activity(text, 'PARTLY')],
    idempotencyKey: text(),
  });
  return promise!;
}

async function propose({ mutate }: Filling, promise: Made): Promise<Made> {
  return (await mutate('proposePromise', act(promise)))['promise']!;
}

async function decide({ text, mutate }: Filling, promise: Made): Promise<Made> {
  const adopted = await mutate('adoptPromise', {
    ...act(promise),
    body: text(),
    date: '2020-12-01',
    paragraph: text(),
    diaryNumber: text(),
  });
  const once = await mutate('signPromise', {
    ...act(adopted['promise']!),
    role: text(),
    place: text(),
    date: '2020-12-02',
    present: [text()],
  });
  const twice = await mutate('signPromise', {
    ...act(once['promise']!),
    role: text(),
    place: text(),
    date: '2020-12-03',
    present: [text()],
  });
  return twice['promise']!;
}

async function publish({ text, mutate }: Filling, promise: Made): Promise<Made> {
  const { promise: first } = await mutate('publishPromise', { ...act(promise), changeNote: text() });
  return (await mutate('editPromise', { ...act(first!), title: text(), changeNote: text() }))['promise']!;
}

interface Parts {
  directions: { id: string; activities: { id: string }[] }[];
}

async function partsOf({ read }: Filling, { id }: Made): Promise<Parts> {
  const { promise } = await read(
    'query ($id: ID!) { promise(by: { id: $id }) { directions { id activities { id } } } }',
    { id },
  );
  return promise as Parts;
}

/** A follow-up of an activity and of a direction, unpublished. */
async function record(filling: Filling, promise: Made): Promise<void> {
  const { text, mutate } = filling;
  const [direction] = (await partsOf(filling, promise)).directions;
  const told = () => ({
    text: text(),
    examples: [text()],
    count: 3,
    countUnit: text(),
    date: '2022-01-01',
    forum: text(),
    source: text(),
    idempotencyKey: text(),
  });
  await mutate('recordFollowUp', { about: { directionId: direction!.id }, ...told() });
  await mutate('recordFollowUp', {
    about: { activityId: direction!.activities[0]!.id },
    status: 'DONE',
    statusReason: text(),
    ...told(),
  });
}

async function followUp(filling: Filling, promise: Made): Promise<Made> {
  await record(filling, promise);
  return (await filling.mutate('publishFollowUps', act(promise)))['promise']!;
}

/** What becomes of each direction: the first goes on, the others end. */
async function fates(filling: Filling, promise: Made): Promise<object> {
  const { text } = filling;
  const { directions } = await partsOf(filling, promise);
  return {
    title: text(),
    situationText: text(),
    period,
    source: text(),
    directions: directions.map(({ id }, index) => ({
      directionId: id,
      kind: index === 0 ? 'CONTINUED' : 'ENDED',
      reason: text(),
      ...(index === 0 && { text: text() }),
    })),
    newDirections: [{ text: text(), area: text(), origin: { kind: 'NEW', reason: text() } }],
    idempotencyKey: text(),
  };
}
