import { en } from './en';
import { inOtherLanguage, languageOf } from './language';
import { sv } from './sv';

/** Every text with its path; a text with values is called with placeholders. */
function textsOf(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function')
    return [[path, String((tree as (...values: unknown[]) => string)('§1', '§2', '§3', '§4'))]];
  return Object.entries(tree as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

describe('texts', () => {
  const swedish = new Map(textsOf(sv));
  const english = new Map(textsOf(en));

  it('are there in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...swedish.keys()].sort());
    for (const [path, text] of english) {
      if (path !== '.site.contentLanguageNote') expect([path, swedish.get(path)]).not.toEqual([path, '']);
      expect([path, text]).not.toEqual([path, '']);
    }
  });

  it('are not left in the other language', () => {
    const letters = /[åäöÅÄÖ]/;
    const names = new Set(['.site.otherLanguage', '.start.lead', '.promise.paragraph']);
    expect([...english].filter(([path, text]) => letters.test(text) && !names.has(path))).toEqual([]);
  });

  it('say "du" and not "ni"', () => {
    expect([...swedish].filter(([, text]) => /(?<!\p{L})(ni|er|era)(?!\p{L})/iu.test(text))).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['/', 'sv', '/en'],
    ['/kommun/fagersta', 'sv', '/en/kommun/fagersta'],
    ['/en', 'en', '/'],
    ['/en/kommun/fagersta', 'en', '/kommun/fagersta'],
    ['/enhet', 'sv', '/en/enhet'],
  ])('%s is %s, and its sister %s', (path, language, other) => {
    expect(languageOf(path)).toBe(language);
    expect(inOtherLanguage(path)).toBe(other);
  });
});
