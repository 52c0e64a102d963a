import type { AddressInfo } from 'node:net';
import express from 'express';
import { uploads } from './uploads';

const app = express()
  .use(uploads())
  .use(express.raw({ type: () => true, limit: '256kb' }))
  .post('/{*path}', (request, response) => {
    const { uploadTooLarge } = response.locals as { uploadTooLarge?: boolean };
    response.json({ bytes: (request.body as Buffer).length, uploadTooLarge });
  });
const server = app.listen(0);
afterAll(() => server.close());

const room = '/mitt/municipality/1982/import';
const post = async (path: string, bytes: number) => {
  const address = `http://localhost:${(server.address() as AddressInfo).port}${path}`;
  const response = await fetch(address, { method: 'POST', body: new Uint8Array(bytes) });
  return response.status === 200 ? ((await response.json()) as object) : response.status;
};

it('takes files in the one room that is for them, in both languages and by script', async () => {
  for (const path of [room, `/en${room}`, `${room}.data`])
    expect(await post(path, 1_900_000)).toEqual({ bytes: 1_900_000, uploadTooLarge: false });
  for (const path of [`${room}/x`, '/mitt/municipality/1982/moten', '/import'])
    expect(await post(path, 300_000)).toBe(413);
  expect(await post('/mitt/municipality/1982/moten', 200_000)).toEqual({ bytes: 200_000 });
});

it('lets 50 MB run by without keeping them, and the room says so', async () => {
  expect(await post(room, 50_000_000)).toEqual({ bytes: 0, uploadTooLarge: true });
});
