import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const styles = join(import.meta.dirname, 'app/styles');

/**
 * Replaces `@midas-tokens;` in a style sheet by the Midas tokens that our own style sheets use, light and dark, and no more.
 * All of them are 27 kB, half a public page's whole budget.
 */
export function midasTokens(): Plugin {
  return {
    name: 'midas-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(styles) || !code.includes('@midas-tokens;')) return null;
      return code.replace('@midas-tokens;', usedTokens());
    },
  };
}

/** The declarations of every token that a style sheet of ours names, and of those they rest on. */
function usedTokens(): string {
  const declared = declarations(readFileSync(require.resolve('@midas-ds/theme/variables.css'), 'utf8'));
  const wanted = new Set<string>();
  const want = (text: string) => {
    for (const [name] of text.matchAll(/--midas-[\w-]+/g)) {
      if (wanted.has(name)) continue;
      const value = declared.get(name);
      if (value === undefined) throw new Error(`Midas has no token ${name}`);
      wanted.add(name);
      want(value);
    }
  };
  for (const file of readdirSync(styles)) want(readFileSync(join(styles, file), 'utf8'));
  const lines = [...wanted].map((name) => `${name}:${declared.get(name)}`);
  const schemes = readFileSync(require.resolve('@midas-ds/theme/color-scheme.css'), 'utf8');
  return `:root{${lines.join(';')}}\n${schemes}`;
}

const declarations = (css: string) =>
  new Map([...css.matchAll(/(--midas-[\w-]+):([^;}]+)/g)].map(([, name, value]) => [name!, value!]));
