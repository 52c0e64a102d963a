import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What must stand in no file: keys, tokens, paths of a machine, addresses of package registries. */
const forbidden: [name: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN (RSA |EC |OPENSSH )?PRIVATE KEY-----/],
  ['a token', /\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/],
  ['a cloud key', /\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b|\bxox[bap]-[A-Za-z0-9-]{20,}/],
  ['a path of a machine', /(?<![\w.])\/(work|home|Users|root)\/[\w.-]+\//],
  ['the address of a registry', /https?:\/\/(registry\.npmjs\.org|repo1?\.maven|deb\.debian\.org)/],
  [
    'a password in an address',
    /\bpostgres(ql)?:\/\/[\w-]+:(?!\$|\{|test@|password@|secret)[^@\s'"`$<{]{6,}@/,
  ],
];
const unread = /\.(png|woff2|jpg|ico)$|^package-lock\.json$|(^|\/)secrets-scan\.ts$/;

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const found: string[] = [];
for (const file of files.filter((name) => !unread.test(name))) {
  // Deleted in the working tree, still in the index.
  if (!existsSync(file)) continue;
  const text = readFileSync(file, 'utf8');
  for (const [name, pattern] of forbidden) {
    const line = text.split('\n').findIndex((one) => pattern.test(one));
    if (line >= 0) found.push(`${file}:${line + 1}: ${name}`);
  }
}
if (/"resolved": "http/.test(readFileSync('package-lock.json', 'utf8')))
  found.push('package-lock.json: the address of a registry');
console.log(`${files.length} files looked through`);
if (found.length > 0) {
  console.error(found.join('\n'));
  process.exit(1);
}
