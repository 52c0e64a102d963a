import type { Place } from './personal-data';

/** Given names that many people in Sweden bear; a capitalised word after one of them is taken for a surname. */
const givenNames = new Set(
  (
    'Adam Ahmed Alexander Ali Alice Alva Amanda Anders Andreas Anna Annika Anton Arvid Astrid Axel Barbro Bengt Bertil Birgitta ' +
    'Björn Bo Britt Camilla Carina Carl Cecilia Charlotte Christer Christina Daniel David Ebba Edvin Elias Elin Elisabeth Ella ' +
    'Elsa Emelie Emil Emma Erik Eva Fatima Felix Filip Fredrik Frida Gabriel Gun Gunilla Gunnar Gustav Göran Hanna Hans Hassan ' +
    'Helena Henrik Hugo Håkan Ida Inger Ingrid Isabella Isak Jakob Jan Jenny Jens Jessica Johan Johanna John Jonas Josef Julia ' +
    'Kajsa Karin Karl Kent Kerstin Kevin Klara Kristina Kurt Lars Leif Lena Lennart Leo Liam Linda Linnea Linus Lisa Louise Lova ' +
    'Lovisa Lucas Lukas Magnus Maja Malin Margareta Maria Marie Markus Martin Mathias Matilda Mats Mattias Michael Mikael Moa ' +
    'Mohamed Mohammed Monica Muhammad Niklas Nils Noah Noel Nora Ola Oliver Olle Olof Omar Oscar Oskar Per Pernilla Peter Petra ' +
    'Pia Pontus Ragnar Rasmus Rebecka Robert Robin Rolf Rune Saga Samuel Sandra Sara Sebastian Selma Simon Sofia Stefan Stig ' +
    'Stina Sten Susanne Sven Theo Therese Thomas Tim Tobias Tomas Tommy Torbjörn Ulf Ulla Ulrika Viktor Viktoria Vincent Wilma ' +
    'William Yusuf Yvonne Åke Åsa Örjan'
  ).split(' '),
);

const word = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?/gu;
const surname = /(?:s?son|ström|berg|lund|gren|qvist|kvist|stedt|mark|holm|blad|blom|fors|dahl|lind)$/u;
const address =
  /(?<!\p{L})\p{Lu}\p{L}*(?:gatan|vägen|gränd|stigen|allén|torget|backen|leden|väg|gata)\s+\d{1,3}(?:\s?[A-Ha-h])?(?![\p{L}\d])/gu;

/**
 * Finds what looks like a person's name or a home address. It is a guess, so it is a reason to ask the writer, never
 * to refuse: places are called after people, and the other way round.
 */
export function likelyPersonsIn(text: string): Place[] {
  return [...addressesIn(text), ...namesIn(text)].sort((a, b) => a.start - b.start);
}

/** Finds what looks like a street with a number, which is where somebody lives. */
export function addressesIn(text: string): Place[] {
  return [...text.matchAll(address)].map((match) => placeOf(match.index, match[0]));
}

const placeOf = (start: number, text: string): Place => ({ start, end: start + text.length });

function namesIn(text: string): Place[] {
  const words = [...text.matchAll(word)];
  return words.flatMap((first, index) => {
    const second = words[index + 1];
    if (!second || text.slice(first.index + first[0].length, second.index) !== ' ') return [];
    const looksLikeName = givenNames.has(first[0].split('-')[0]!) || surname.test(second[0]);
    // A sentence that begins with a capital before a place, "Kring Kolarberg", has no given name in it.
    const startsSentence = /(?:^|[.!?:]\s)$/.test(text.slice(0, first.index));
    if (!looksLikeName || (startsSentence && !givenNames.has(first[0].split('-')[0]!))) return [];
    return [placeOf(first.index, text.slice(first.index, second.index + second[0].length))];
  });
}
