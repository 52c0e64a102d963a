/** Numbers from 0 to 1 that look like chance and are the same in every run (mulberry32). */
export type Dice = () => number;

/** Makes dice that start at the given number. */
export function createDice(start: number): Dice {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several. */
export function pick<T>(dice: Dice, items: readonly T[]): T {
  return items[Math.floor(dice() * items.length)]!;
}
