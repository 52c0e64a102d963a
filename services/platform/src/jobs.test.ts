import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { z } from 'zod';
import { openFailures } from './job-failures';
import { runJob, startWorker, type Job, type JobContext } from './jobs';
import { createLog } from './log';
import { emit, relayOutbox, type SentEvent } from './outbox';
import { actorIn, anyTenant, Note, openSample, type Sample } from './test-sample';
import { testDatabases } from './test-kit';

let sample: Sample;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => {
  tenant = anyTenant();
});

const log = createLog('test', 'silent');
const run = jest.fn<Promise<void>, [JobContext<{ text: string }>]>();
const job: Job<{ text: string }> = {
  name: 'write-down',
  on: ['sample.noted'],
  payload: z.strictObject({ text: z.string() }),
  run,
};
const host = () => ({ name: 'web', source: sample.source, jobs: [job] });
const receive = (data: unknown, name = job.name) => runJob(host(), { name, data }, { log });

beforeEach(() => run.mockReset().mockResolvedValue());

describe('a job', () => {
  test('gets its tenant, payload and id', async () => {
    await receive({ tenantId: tenant, id: 'event', payload: { text: 'a' } });
    expect(run).toHaveBeenCalledWith(
      expect.objectContaining({ tenantId: tenant, id: 'event', payload: { text: 'a' } }),
    );
  });

  test.each<[string, unknown]>([
    ['without a tenant', { id: 'event', payload: { text: 'a' } }],
    ['of an empty tenant', { tenantId: '', id: 'event', payload: { text: 'a' } }],
    ['of two tenants', { tenantId: '1982,1783', id: 'event', payload: { text: 'a' } }],
    ['without an id', { tenantId: '1982', payload: { text: 'a' } }],
    ['with a payload of another shape', { tenantId: '1982', id: 'event', payload: { text: 1 } }],
    ['with more than it asked for', { tenantId: '1982', id: 'event', payload: { text: 'a', more: 1 } }],
    ['of nothing', null],
  ])('%s is refused before it runs (B20)', async (_, data) => {
    await expect(receive(data)).rejects.toThrow(z.ZodError);
    expect(run).not.toHaveBeenCalled();
  });

  test('that nobody knows is refused', async () => {
    await expect(receive({ tenantId: tenant, id: 'event', payload: {} }, 'another')).rejects.toThrow(
      'No job another in web',
    );
  });

  test('sees and changes its own tenant alone, whatever ids it is given (B20)', async () => {
    const other = anyTenant();
    const [own] = await sample.add(tenant, { text: 'own' });
    const [theirs] = await sample.add(other, { text: 'theirs' });
    run.mockImplementation(async ({ inScope }) => {
      await inScope(async (db) => {
        const found = await db.findBy(Note, [{ id: own!.id }, { id: theirs!.id }]);
        expect(found.map(({ text }) => text)).toEqual(['own']);
        expect(await db.update(Note, { id: theirs!.id }, { text: 'changed' })).toMatchObject({ affected: 0 });
      });
      await expect(inScope((db) => db.insert(Note, { ...theirs!, id: randomUUID() }))).rejects.toThrow(
        'row-level security',
      );
    });
    await receive({ tenantId: tenant, id: 'event', payload: { text: 'a' } });
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('that fails tells it, so that the queue tries again', async () => {
    run.mockRejectedValue(new Error('not now'));
    await expect(receive({ tenantId: tenant, id: 'event', payload: { text: 'a' } })).rejects.toThrow(
      'not now',
    );
  });
});

describe('the outbox', () => {
  const tell = (text: string, after: () => Promise<void> = () => Promise.resolve()) =>
    sample.as(actorIn(tenant))(async (db) => {
      await emit(db, { tenantId: tenant, type: 'sample.noted', payload: { text } });
      await after();
    });
  /** Everything that is sent until nothing is left; the events of this test's tenant. */
  const relayed = async () => {
    const sent: SentEvent[] = [];
    while ((await relayOutbox(sample.source, (event) => Promise.resolve(void sent.push(event)))) > 0);
    return sent.filter(({ tenantId }) => tenantId === tenant).map(({ payload }) => payload['text']);
  };

  test('sends what was committed, in order and once; what was rolled back never was (E07)', async () => {
    await tell('a');
    await tell('b');
    await tell('lost', () => Promise.reject(new Error('after all not'))).catch(() => undefined);
    expect(await relayed()).toEqual(['a', 'b']);
    expect(await relayed()).toEqual([]);
  });

  test('keeps what could not be sent', async () => {
    await tell('a');
    await expect(
      relayOutbox(sample.source, () => Promise.reject(new Error('the queue is away'))),
    ).rejects.toThrow('away');
    expect(await relayed()).toEqual(['a']);
  });

  test('is carried by one relay at a time: two send nothing twice', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => tell(text)));
    const both = await Promise.all([relayed(), relayed()]);
    expect(both.flat().toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is read by nobody but the relay, and nobody writes for another tenant', async () => {
    await tell('a');
    const me = sample.as(actorIn(tenant));
    expect(await me((db) => db.query('select * from outbox'))).toEqual([]);
    await expect(
      me((db) => emit(db, { tenantId: anyTenant(), type: 'sample.noted', payload: {} })),
    ).rejects.toThrow('row-level security');
    expect(await relayed()).toEqual(['a']);
  });
});

test('a worker brings events to jobs, tries again what failed, and sets no other back (F15)', async () => {
  const seen: string[] = [];
  run.mockImplementation(async ({ payload: { text }, inScope, tenantId }) => {
    if (text === 'poison') throw new Error('never');
    if (text === 'late' && !seen.includes('late')) {
      seen.push('late');
      throw new Error('not yet');
    }
    const note = { tenantId, id: randomUUID(), folderId: randomUUID(), rank: 0, text, published: false };
    await inScope((db) => db.insert(Note, note));
  });
  const databaseUrl = testDatabases().services['jobs']!.serviceUrl;
  // The queue of a service that has one in the tests' database; its own jobs are not run here.
  const queue = { ...host(), name: 'tenants' };
  const worker = await startWorker([queue], { databaseUrl, log, pollInterval: 20 });
  const me = sample.as(actorIn(tenant));
  const written = () => me((db) => db.find(Note, { where: { tenantId: tenant }, order: { text: 'ASC' } }));
  try {
    for (const text of ['poison', 'late', 'b', 'a'])
      await me((db) => emit(db, { tenantId: tenant, type: 'sample.noted', payload: { text } }));
    const end = Date.now() + 10_000;
    while ((await written()).length < 3 && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    await worker.close();
  }
  expect((await written()).map(({ text }) => text)).toEqual(['a', 'b', 'late']);
});

describe('a job that runs by the clock', () => {
  const databaseUrl = () => testDatabases().services['jobs']!.serviceUrl;
  const clocked: Job = { name: 'each-second', on: [], schedule: '* * * * * *', payload: z.unknown(), run };
  const until = async (met: () => boolean) => {
    const end = Date.now() + 15_000;
    while (!met() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  test('runs once for every tenant and moment, also when two workers keep the clock; one tenant stops no other', async () => {
    const tenants = [anyTenant(), anyTenant(), anyTenant()];
    const runs: string[] = [];
    run.mockImplementation(async ({ tenantId, now }) => {
      if (tenantId === tenants[0]) throw new Error('this tenant is broken');
      runs.push(`${tenantId} ${now.toISOString()}`);
      return Promise.resolve();
    });
    const hosts = [
      { ...host(), name: 'promises', jobs: [clocked], listTenants: () => Promise.resolve(tenants) },
    ];
    const workers = [
      await startWorker(hosts, { databaseUrl: databaseUrl(), log, pollInterval: 50 }),
      await startWorker(hosts, { databaseUrl: databaseUrl(), log, pollInterval: 50 }),
    ];
    try {
      await until(() => runs.length >= 6);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
      const done = [{ ...hosts[0]!, jobs: [] }];
      await (await startWorker(done, { databaseUrl: databaseUrl(), log })).close();
    }
    expect(runs.length).toBeGreaterThanOrEqual(6);
    expect(new Set(runs).size).toBe(runs.length);
    const moments = Map.groupBy(runs, (line) => line.split(' ')[1]!);
    const whole = [...moments.values()].filter((lines) => lines.length === 2);
    expect(whole.length).toBeGreaterThanOrEqual(2);
  }, 40_000);
});

test('a run that failed for good is kept without its words, and put on its queue again when somebody asks (F15)', async () => {
  const databaseUrl = testDatabases().services['jobs']!.serviceUrl;
  const failures = openFailures(databaseUrl);
  const admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
  try {
    const data = { tenantId: tenant, id: 'event', payload: { text: 'a' } };
    await failures.keep('promises', { name: job.name, data, attemptsMade: 8 }, new TypeError('quotes a row'));
    const { rows } = await admin.query('select * from access.failed_job where tenant_id = $1', [tenant]);
    expect(rows).toMatchObject([
      { service: 'promises', name: 'write-down', attempts: 8, fault: 'TypeError', data },
    ]);
    expect(JSON.stringify(rows)).not.toContain('quotes');
    const again = jest.fn().mockResolvedValue(undefined);
    expect(await failures.takeWanted(again)).toBe(0);
    await admin.query('update access.failed_job set retry_wanted_at = now() where tenant_id = $1', [tenant]);
    expect(await failures.takeWanted(again)).toBe(1);
    expect(await failures.takeWanted(again)).toBe(0);
    expect(again).toHaveBeenCalledWith('promises', { id: rows[0].id, name: job.name, data });
  } finally {
    await failures.close();
    await admin.end();
  }
});
