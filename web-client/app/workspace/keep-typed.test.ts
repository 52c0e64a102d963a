import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { redirect, redirectDocument, UNSAFE_ErrorResponseImpl as ErrorResponse } from 'react-router';

import { clientAction } from './keep-typed';

/** Sends a form whose server action ends so. */
async function send(ends: () => unknown, path = '/mitt/municipality/1982/brister') {
  const body = new URLSearchParams({ intent: 'notera', description: 'Trasig belysning' });
  const request = new Request(`https://loften.example.se${path}`, { method: 'POST', body });
  return clientAction({ request, serverAction: async () => ends() as never });
}

const failing = (error: unknown) => () => {
  throw error;
};

it.each([
  ['nobody can be reached', new TypeError('Failed to fetch'), 'UNAVAILABLE'],
  ['the service is away', new ErrorResponse(503, '', { kind: 'unavailable', requestId: 'r' }), 'UNAVAILABLE'],
  ['an answer holds no kind', new ErrorResponse(502, '', null), 'UNAVAILABLE'],
  ['the right is gone', new ErrorResponse(403, '', { kind: 'forbidden', requestId: 'r' }), 'FORBIDDEN'],
  ['the thing is gone', new ErrorResponse(404, '', { kind: 'notFound', requestId: 'r' }), 'NOT_FOUND'],
  ['the session has ended', redirectDocument('/logga-in'), 'UNAUTHENTICATED'],
])('comes back with what was written when %s', async (_, error, code) => {
  expect(await send(failing(error))).toMatchObject({
    data: { intent: 'notera', values: { description: 'Trasig belysning' }, problems: [{ code, path: null }] },
    init: { status: 503 },
  });
});

it('says it in the language of the page', async () => {
  const told = await send(failing(new TypeError()), '/en/mitt/municipality/1982/brister');
  expect(told).toMatchObject({
    data: { problems: [{ message: expect.stringContaining('did not answer') }] },
  });
});

it('lets through what was done and what the server itself refused', async () => {
  await expect(send(failing(redirect('/mitt?gjort', 303)))).rejects.toMatchObject({ status: 303 });
  expect(await send(() => ({ problems: ['refused'] }))).toEqual({ problems: ['refused'] });
});

it('stands between every room with forms and the server', () => {
  const rooms = path.join(__dirname, '../routes/work');
  const without = readdirSync(rooms).filter((file) => {
    const code = readFileSync(path.join(rooms, file), 'utf8');
    return file.endsWith('.tsx') && /export .*\baction\b/.test(code) && !code.includes('clientAction');
  });
  expect(without).toEqual([]);
});
