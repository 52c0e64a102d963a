/** Numbered things, such as promises and their versions, the newest first. */
export const newestFirst = <Item extends { number: number }>(items: Item[]): Item[] =>
  [...items].sort((a, b) => b.number - a.number);
