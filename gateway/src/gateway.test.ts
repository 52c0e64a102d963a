import { createLog } from '@medborgarlofte/platform/log';
import { createGateway, type Gateway } from './gateway';
import { townServices, type Asked } from './testing/towns';

const asked: Asked[] = [];
let gateway: Gateway;
beforeAll(
  async () => (gateway = await createGateway({ ...townServices(asked), log: createLog('test', 'silent') })),
);
afterAll(() => gateway.close());
beforeEach(() => asked.splice(0));

const requestId = '11111111-1111-4111-8111-111111111111';

describe('a request from within the process', () => {
  test('is answered as over HTTP, with the caller it names', async () => {
    const { data, errors, extensions } = await gateway.execute({
      query: 'query Q($code: String!) { town(code: $code) { name } headers leaky }',
      operationName: 'Q',
      variables: { code: '1982' },
      token: 't',
      requestId,
      actingIn: 'municipality/1982',
    });
    expect(data?.['town']).toEqual({ name: 'Fagersta' });
    expect(JSON.parse(String(data?.['headers']))).toEqual({
      token: 't',
      requestId,
      actingIn: 'municipality/1982',
      language: 'sv',
    });
    expect(errors?.[0]).toMatchObject({
      message: 'Internal error',
      path: ['leaky'],
      extensions: { code: 'INTERNAL', service: 'towns', requestId },
    });
    expect(extensions).toEqual({ cost: { requested: 1, maximum: 10_000 } });
  });

  test('is held to the same limits', async () => {
    const many = `{ ${Array.from({ length: 60 }, (_, n) => `t${n}: towns { id }`).join(' ')} }`;
    for (const query of [many, '{ townsPage(first: 1000) { nodes { id } } }', '{ nothing }', '{']) {
      const { data, errors } = await gateway.execute({ query, requestId });
      expect([data, errors?.[0]?.extensions]).toMatchObject([
        undefined,
        { code: 'INVALID_INPUT', requestId },
      ]);
    }
    expect(asked).toEqual([]);
  });
});

describe('readiness', () => {
  test('needs every service once, and then any (F02)', async () => {
    const { supergraphSdl, subgraphs } = townServices();
    const down = new Set(['works']);
    const breakable = Object.fromEntries(
      Object.entries(subgraphs).map(([name, execute]) => [
        name,
        (request: Parameters<typeof execute>[0]) =>
          down.has(name) ? Promise.reject(new Error('down')) : execute(request),
      ]),
    );
    const other = await createGateway({
      supergraphSdl,
      subgraphs: breakable,
      log: createLog('test', 'silent'),
    });
    const later = () => new Promise((resolve) => setTimeout(resolve, 1_050)).then(() => other.ready());
    expect(await other.ready()).toBe(false);
    down.clear();
    expect(await later()).toBe(true);
    down.add('works');
    expect(await later()).toBe(true);
    down.add('towns');
    expect(await later()).toBe(false);
    await other.close();
  });
});
