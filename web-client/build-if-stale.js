import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const here = import.meta.dirname;
const stampFile = join(here, 'build/stamp');
const sources = [
  'app',
  'server',
  'public',
  'vite.config.ts',
  'react-router.config.ts',
  'midas-tokens.ts',
  'package.json',
  '../services/platform/src/personal-data',
];

/** Builds the web client when anything it is made of has changed since the last build; says whether it did. */
export async function buildIfStale() {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  await build();
  compressAssets();
  writeFileSync(stampFile, stamp);
  return true;
}

function stampOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesIn(join(here, name))))
    hash.update(file.slice(here.length)).update(readFileSync(file));
  return hash.update(installedVersions()).digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = readDirectory(path);
  if (!entries) return [path];
  return entries
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap(({ name }) => filesIn(join(path, name)));
}

const readDirectory = (path) => {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined; // A file.
  }
};

/** What the lock file has put here for the libraries that end up in the bundle. */
function installedVersions() {
  const require = createRequire(import.meta.url);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies })
    .map((name) => {
      const folder = require.resolve
        .paths(name)
        .map((path) => join(path, name, 'package.json'))
        .find(existsSync);
      return `${name}@${folder ? JSON.parse(readFileSync(folder, 'utf8')).version : '-'}`;
    })
    .join();
}

function build() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@react-router/dev/package.json')),
    'dist/cli/index.js',
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build'], {
      cwd: here,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web client does not build:\n${Buffer.concat(output)}`)),
    );
  });
}

// No await at the top level: the CommonJS programs of this repository load this file too.
/** Once here instead of at every request: scripts and styles are text, fonts are compressed already. */
function compressAssets() {
  for (const file of filesIn(join(here, 'build/client/assets')).filter((name) => /\.(js|css)$/.test(name))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

if (process.argv[1] === import.meta.filename) {
  void buildIfStale().then((built) => {
    process.stdout.write(`${built ? 'The web client is built.' : 'The web client is up to date.'}\n`);
  });
}
