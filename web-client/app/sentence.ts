/** A text that goes on inside a sentence: "Varannan vecka" becomes "varannan vecka", "BRÅ" stays. */
export const continuing = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('sv') + text.slice(1) : text;
