import { randomUUID } from 'node:crypto';
import { publicActor } from './actor';
import { AppError } from './errors';
import { actorIn, anyTenant, Note, openSample, type Sample } from './test-sample';
import { once, requireRole } from './unit-of-work';

let sample: Sample;
let tenant: string;

beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());
beforeEach(() => {
  tenant = anyTenant();
});

const busy = Object.assign(new Error(), { code: '40001' });

describe('the scope', () => {
  test('is gone with its transaction, from every connection of the pool (B04, B05)', async () => {
    await sample.add(tenant, { text: 'own' });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        sample.as(actorIn(tenant))((db) => db.countBy(Note, { tenantId: tenant })),
      ),
    );
    const counts = await Promise.all(
      Array.from({ length: 20 }, () =>
        sample.source.query(
          `select count(*)::int as n, current_setting('app.tenants', true) as tenants from note where tenant_id = $1`,
          [tenant],
        ),
      ),
    );
    for (const [row] of counts) expect(row).toEqual({ n: 0, tenants: expect.stringMatching(/^$/) });
    await expect(
      sample.source.query(`insert into note values ($1, $2, $2, 0, 'x', false)`, [tenant, randomUUID()]),
    ).rejects.toThrow('row-level security');
  });

  test('lets nobody write into another tenant, or move a row there', async () => {
    const other = anyTenant();
    const [note] = await sample.add(other, { text: 'theirs' });
    const me = sample.as(actorIn(tenant));
    await expect(me((db) => db.insert(Note, { ...note!, id: randomUUID() }))).rejects.toThrow(
      'row-level security',
    );
    expect(await me((db) => db.update(Note, { id: note!.id }, { text: 'mine' }))).toMatchObject({
      affected: 0,
    });
    const [own] = await sample.add(tenant, { text: 'own' });
    await expect(me((db) => db.update(Note, { id: own!.id }, { tenantId: other }))).rejects.toThrow(
      'row-level security',
    );
  });
});

test('a use case is a transaction of its own: all or nothing', async () => {
  const me = sample.as(actorIn(tenant));
  const [note] = await sample.add(tenant, { text: 'before' });
  const half = me(async (db) => {
    await db.update(Note, { tenantId: tenant, id: note!.id }, { text: 'after' });
    await db.query('select 1 / 0');
  });
  await expect(half).rejects.toThrow();
  const kept = await me((db) => db.findOneByOrFail(Note, { tenantId: tenant, id: note!.id }));
  expect(kept).toMatchObject({ text: 'before' });
});

describe('a conflict of transactions (E06)', () => {
  const failing = (times: number) => {
    let calls = 0;
    const work = jest.fn(async (db: { query(sql: string): Promise<unknown> }) => {
      calls += 1;
      if (calls <= times)
        await db.query(`do $$ begin raise exception using errcode = '${busy.code}'; end $$`);
      return 'done';
    });
    return work;
  };

  test('is tried three times in all', async () => {
    const twice = failing(2);
    expect(await sample.as(actorIn(tenant))(twice)).toBe('done');
    expect(twice).toHaveBeenCalledTimes(3);
    const always = failing(9);
    await expect(sample.as(actorIn(tenant))(always)).rejects.toMatchObject({
      driverError: { code: '40001' },
    });
    expect(always).toHaveBeenCalledTimes(3);
  });

  test('is the only thing that is tried again', async () => {
    const refused = jest.fn(() => Promise.reject(new AppError('RULE_BROKEN')));
    await expect(sample.as(actorIn(tenant))(refused)).rejects.toThrow(new AppError('RULE_BROKEN'));
    expect(refused).toHaveBeenCalledTimes(1);
  });
});

test('a full pool is told within a second or so, as 503 (F08)', async () => {
  const small = await openSample({ poolSize: 1 });
  let free: () => void = () => undefined;
  const held = small.as(actorIn(tenant))(() => new Promise<void>((resolve) => (free = resolve)));
  const before = performance.now();
  await expect(small.as(actorIn(tenant))(() => Promise.resolve())).rejects.toMatchObject({
    code: 'INTERNAL',
    details: { reason: 'database.busy', http: { status: 503 } },
  });
  expect(performance.now() - before).toBeLessThan(2_000);
  free();
  await held;
  await small.close();
});

describe('a call with an idempotency key (E02)', () => {
  const call = (key: string | null, inputHash = 'a', operation = 'createNote') => ({
    tenantId: tenant,
    key,
    operation,
    inputHash,
  });
  const create = (
    one: ReturnType<typeof call>,
    work: () => Promise<string> = () => Promise.resolve(randomUUID()),
  ) => sample.as(actorIn(tenant))((db) => once(db, one, work));

  test('fifty at once have one effect and one answer', async () => {
    const work = jest.fn(() => Promise.resolve(randomUUID()));
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(call('k'), work)));
    expect(new Set(answers).size).toBe(1);
    expect(work).toHaveBeenCalledTimes(1);
  }, 30_000);

  test('with another input, or for another operation, is refused', async () => {
    await create(call('k'));
    for (const other of [call('k', 'b'), call('k', 'a', 'createPromise')]) {
      await expect(create(other)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        details: { reason: 'idempotency.another-input' },
      });
    }
  });

  test('that failed may come again, and one without a key is always done', async () => {
    await expect(create(call('k'), () => Promise.reject(new AppError('RULE_BROKEN')))).rejects.toThrow();
    expect(await create(call('k'), () => Promise.resolve('second'))).toBe('second');
    expect(await create(call(null))).not.toBe(await create(call(null)));
  });

  test('knows nothing of the keys of others', async () => {
    await create(call('k'), () => Promise.resolve('mine'));
    const other = anyTenant();
    expect(
      await sample.as(actorIn(other))((db) =>
        once(db, { ...call('k', 'b'), tenantId: other }, () => Promise.resolve('theirs')),
      ),
    ).toBe('theirs');
  });
});

test('a role is asked for in the tenant at hand: members are forbidden, others find nothing', () => {
  const outcome = (actor: Parameters<typeof requireRole>[0]) => {
    try {
      requireRole(actor, '1982', ['coordinator']);
      return 'ok';
    } catch (error) {
      return (error as AppError).code;
    }
  };
  expect(outcome(actorIn('1982'))).toBe('ok');
  expect(outcome(actorIn('1982', 'reporter'))).toBe('FORBIDDEN');
  expect(outcome(actorIn('1783'))).toBe('NOT_FOUND');
  expect(outcome(publicActor)).toBe('UNAUTHENTICATED');
});
