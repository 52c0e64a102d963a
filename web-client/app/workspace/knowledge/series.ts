import type { Round } from '../../documents/measurement';

export const [width, height] = [640, 220];
const edge = { left: 56, right: 16, top: 24, bottom: 36 };
/** No closer than this, so that a long series grows instead of crowding. */
const narrowest = 34;

/** A series as it is drawn: where each round stands, and the pieces of line between values that follow each other. */
export interface Drawn {
  width: number;
  base: number;
  points: { round: Round; x: number; y: number | null }[];
  lines: string[];
  ticks: { value: number; y: number }[];
}

/**
 * Lays a series out. The scale begins at nothing, so that a small change does not look like a large one; the line is broken
 * where a round has no value, and where the method changed.
 */
export function drawn(rounds: Round[]): Drawn {
  const values = rounds.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(0, ...values), roundedUp(Math.max(0, ...values))];
  const room = Math.max(width - edge.left - edge.right, (rounds.length - 1) * narrowest);
  const step = room / Math.max(1, rounds.length - 1);
  const base = height - edge.bottom;
  const yOf = (value: number) =>
    Math.round(base - ((value - least) / (most - least || 1)) * (base - edge.top));
  const points = rounds.map((round, index) => ({
    round,
    x: Math.round(edge.left + index * step),
    y: round.value === null ? null : yOf(round.value),
  }));
  return {
    width: Math.round(edge.left + room + edge.right),
    base,
    points,
    lines: linesOf(points),
    ticks: [least, (least + most) / 2, most].map((value) => ({ value, y: yOf(value) })),
  };
}

function linesOf(points: Drawn['points']): string[] {
  const pieces: string[][] = [[]];
  for (const { x, y, round } of points) {
    if (y === null || round.methodChanged) pieces.push([]);
    if (y !== null) pieces.at(-1)!.push(`${x},${y}`);
  }
  return pieces.filter((piece) => piece.length > 1).map((piece) => piece.join(' '));
}

/** The next number with one leading 1, 2, 4, 5, 6, 8 or 10, so that the scale ends at a number that is easy to read. */
function roundedUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 5, 6, 8, 10].map((first) => first * power).find((one) => one >= value)!;
}
