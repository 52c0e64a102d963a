import { readFileSync } from 'node:fs';

/** Licences approved by the Open Source Initiative that our packages use; CC0 and CC-BY cover fonts, data and design tokens. */
const approved = new Set(
  `MIT MIT-0 ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 MPL-2.0 Unlicense Python-2.0 CC0-1.0 CC-BY-3.0 CC-BY-4.0
   OFL-1.1 EUPL-1.2 PostgreSQL Zlib WTFPL LGPL-3.0-or-later Artistic-2.0 UPL-1.0`.split(/\s+/),
);

interface LockedPackage {
  version?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
}

/** `(MIT OR GPL-3.0)` is fine when one side is, `MIT AND X` when both are. */
function isApproved(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim();
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isApproved);
  return bare.split(/ AND /i).every((part) => approved.has(part.trim()));
}

/** Packages whose manifest names no SPDX licence, read by hand: each with what its licence file says. */
const readByHand: Record<string, string> = {};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const counts = new Map<string, number>();
const refused: string[] = [];
for (const [place, { license, link, version }] of Object.entries(lock.packages)) {
  const name = place.split('node_modules/').at(-1)!;
  if (!place.includes('node_modules/') || link) continue;
  const said = license ?? readByHand[name] ?? 'none stated';
  counts.set(said, (counts.get(said) ?? 0) + 1);
  if (!isApproved(said)) refused.push(`${name} ${version}: ${said}`);
}

for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)}  ${licence}`);
if (refused.length > 0) {
  console.error(`\nNot approved:\n${refused.join('\n')}`);
  process.exit(1);
}
