import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import express, { Router, type RequestHandler } from 'express';

/** Built files. Those with a hash in their name never change; the rest is asked for again each hour. */
export function serveAssets(root: string): Router {
  const assets = join(root, 'assets');
  const router = Router();
  router.use('/assets', compressed(existsSync(assets) ? readdirSync(assets) : []));
  router.use(
    '/assets',
    express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.use(express.static(root, { maxAge: '1h', index: false, redirect: false }));
  return router;
}

const encodings = { br: '.br', gzip: '.gz' } as const;
const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** Leads to the file that the build compressed, when the browser takes it. */
function compressed(files: string[]): RequestHandler {
  const built = new Set(files);
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = types[name.split('.').at(-1) ?? ''];
    const encoding = request.acceptsEncodings('br', 'gzip') as keyof typeof encodings | false;
    response.vary('accept-encoding');
    if (!type || !encoding || !built.has(name + encodings[encoding])) return next();
    response.set({ 'content-encoding': encoding, 'content-type': type });
    request.url = `/${name}${encodings[encoding]}`;
    next();
  };
}
