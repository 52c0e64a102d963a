import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { breakingChanges, type SchemaChange } from './src/breaking-changes';

// Compares the API's committed schema with an earlier one: at SCHEMA_BASE, else at the latest tag, else at the first of
// where this branch left origin/main, the last commit and the one before it that differs. With --check a breaking
// change fails.

const file = 'gateway/schema.graphql';

function git(...command: string[]): string | undefined {
  try {
    return execFileSync('git', command, {
      cwd: path.join(__dirname, '..'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

function base(current: string): { name: string; sdl: string } | undefined {
  const promised = process.env['SCHEMA_BASE'] ?? git('describe', '--tags', '--abbrev=0');
  const names = promised ? [promised] : [git('merge-base', 'HEAD', 'origin/main'), 'HEAD', 'HEAD~1'];
  const found = names.flatMap((name) => {
    const sdl = name && git('show', `${name}:${file}`);
    return sdl ? [{ name, sdl: `${sdl}\n` }] : [];
  });
  return found.find(({ sdl }) => sdl !== current) ?? found[0];
}

async function main(): Promise<void> {
  const current = readFileSync(path.join(__dirname, 'schema.graphql'), 'utf8');
  const before = base(current);
  if (!before) return void console.log('No base, nothing compared');
  const changes: SchemaChange[] = await breakingChanges(before.sdl, current);
  for (const { message, path: place } of changes)
    console.error(`Breaking: ${message}${place ? ` (${place})` : ''}`);
  console.log(`Compared with ${before.name}: ${changes.length} breaking changes`);
  if (changes.length > 0 && process.argv.includes('--check')) process.exit(1);
}

void main();
