import express, { Router } from 'express';
import { join } from 'node:path';

/** Built files. Those with a hash in their name never change; the rest is asked for again each hour. */
export function serveAssets(root: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.use(express.static(root, { maxAge: '1h', index: false, redirect: false }));
  return router;
}
