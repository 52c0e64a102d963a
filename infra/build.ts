import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformFileSync } from '@swc/core';

/** What a container runs: each package's sources as JavaScript in its `dist`, without tests. */
const packages = [
  ...['platform', 'tenants', 'promises', 'situation', 'evaluations'].map((name) => ({
    from: `services/${name}/src`,
    to: `services/${name}/dist`,
  })),
  { from: 'gateway/src', to: 'gateway/dist' },
  { from: 'infra', to: 'infra/dist' },
];
/** Of infra, a container needs the worker and the deploy step alone, with how that reaches a database. */
const deployed =
  /^(services|worker|worker-config)\.ts$|^(database|keycloak)\/|^local\/(?!start(-apart|-platform)?\.)/;

for (const { from, to } of packages) {
  rmSync(to, { recursive: true, force: true });
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.test\.ts$|node_modules|^dist/.test(file)) continue;
    if (from === 'infra' && !deployed.test(file)) continue;
    const target = path.join(to, file.replace(/\.ts$/, '.js'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, transformFileSync(path.join(from, file), { swcrc: true, sourceMaps: false }).code);
  }
}
console.log(`Built ${packages.length} packages`);
