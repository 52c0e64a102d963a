/** A text that goes on inside a sentence: "Varannan vecka" becomes "varannan vecka", "BRÅ" stays. */
export const continuing = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1) : text;

/** A text that begins a sentence: "samordnare skrev" becomes "Samordnare skrev". */
export const beginning = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
